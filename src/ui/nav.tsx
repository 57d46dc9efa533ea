'use client'

import type { ElementType } from 'react'

type NavItem = {
  label: string
  href: string
  current?: boolean | undefined
  /** The name for screen readers where the label is short; begins with it. */
  name?: string | undefined
}

type NavProps = {
  /** Name of this navigation for screen readers. */
  label: string
  items: readonly NavItem[]
  /** One large link a line, for a drawer. */
  stacked?: boolean | undefined
  as?: ElementType | undefined
}

/** The main links of the site. */
export function Nav({ label, items, stacked, as: Anchor = 'a' }: NavProps) {
  return (
    <nav aria-label={label}>
      <ul className={stacked ? 'ui-nav ui-nav-stacked' : 'ui-nav'}>
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              className="ui-nav-link"
              href={item.href}
              aria-label={item.name}
              {...(item.current ? { 'aria-current': 'page' } : {})}
            >
              {item.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
