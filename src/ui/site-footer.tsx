'use client'

import type { ElementType, ReactNode } from 'react'

type FooterColumn = { title: string; links: readonly { label: string; href: string }[] }

type SiteFooterProps = {
  /** First and widest: the name and a line about it. */
  intro: ReactNode
  columns: readonly FooterColumn[]
  /** Last line: legal, language, currency. */
  base: ReactNode
  as?: ElementType | undefined
}

/** The foot of every page. */
export function SiteFooter({ intro, columns, base, as: Anchor = 'a' }: SiteFooterProps) {
  return (
    <footer className="ui-footer">
      <div className="ui-container">
        <div className="ui-footer-columns">
          <div>{intro}</div>
          {columns.map((column) => (
            <nav key={column.title} aria-label={column.title}>
              <p className="ui-footer-title">{column.title}</p>
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <Anchor className="ui-footer-link" href={link.href}>
                      {link.label}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="ui-footer-base">{base}</div>
      </div>
    </footer>
  )
}
