import type { Facets } from '../domain/listing'

interface NarrowerCategoriesProps {
  readonly label: string
  readonly categories: Facets['categories']
  readonly href: (path: string) => string
}

/** The categories one step below, with the number of products in each; empty ones are left out. */
export function NarrowerCategories({ label, categories, href }: NarrowerCategoriesProps) {
  const filled = categories.filter(({ count }) => count > 0)
  if (filled.length === 0) return null
  return (
    <nav aria-label={label} className="mb-2 border-b border-rule pb-3">
      <ul>
        {filled.map(({ slug, title, count }) => (
          <li key={slug}>
            <a
              className="flex min-h-10 items-center justify-between gap-4 no-underline hover:underline"
              href={href(`/categories/${slug}`)}
            >
              {title}
              <span className="text-sm text-ink-soft tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
