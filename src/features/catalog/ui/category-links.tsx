'use client'

interface CategoryLinksProps {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly title: string; readonly count: number }[]
}

/**
 * One category a line, with its number of products. A client component, so that React's data in the page has no markup.
 */
export function CategoryLinks({ label, links }: CategoryLinksProps) {
  return (
    <nav aria-label={label} className="mb-2 border-b border-rule pb-3">
      <ul>
        {links.map(({ href, title, count }) => (
          <li key={href}>
            <a className="flex min-h-10 items-center justify-between gap-4 no-underline hover:underline" href={href}>
              {title}
              <span className="text-sm text-ink-soft tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
