import type { Facets } from '../domain/listing/listing'
import { CategoryLinks } from '@/features/catalog/ui/category-links'

interface NarrowerCategoriesProps {
  readonly label: string
  readonly categories: Facets['categories']
  readonly href: (path: string) => string
}

/** The categories one step below, with the number of products in each; empty ones are left out. */
export function NarrowerCategories({ label, categories, href }: NarrowerCategoriesProps) {
  const links = categories
    .filter(({ count }) => count > 0)
    .map(({ slug, title, count }) => ({ href: href(`/categories/${slug}`), title, count }))
  return links.length === 0 ? null : <CategoryLinks label={label} links={links} />
}
