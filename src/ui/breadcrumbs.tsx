import type { ElementType } from 'react'

type Crumb = { label: string; href?: string | undefined }

type BreadcrumbsProps = {
  /** Name of this navigation for screen readers. */
  label: string
  /** From the top down; the last one is the page itself and needs no address. */
  items: readonly Crumb[]
  as?: ElementType | undefined
}

/** The path from the first page to this one. */
export function Breadcrumbs({ label, items, as: Anchor = 'a' }: BreadcrumbsProps) {
  return (
    <nav aria-label={label}>
      <ol className="ui-breadcrumbs">
        {items.map((item, index) => (
          <li key={`${index}-${item.label}`}>
            {item.href ? (
              <Anchor href={item.href}>{item.label}</Anchor>
            ) : (
              <span {...(index === items.length - 1 ? { 'aria-current': 'page' as const } : {})}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
