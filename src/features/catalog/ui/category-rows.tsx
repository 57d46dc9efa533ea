import { FullRows, type Rows } from '@/ui/rows'
import { shelfShare } from '@/ui/shelf'

import type { Category } from '../category.queries'
import { CategoryTile } from './category-tile'

interface CategoryRowsProps {
  readonly categories: readonly Category[]
  readonly href: (path: string) => string
  readonly level?: 2 | 3 | undefined
  /** Two beside each other on a phone: for tiles without a description. */
  readonly small?: boolean | undefined
}

const rows = (onPhone: number): Rows => ({
  phone: { least: 1, most: onPhone },
  tablet: { least: 1, most: 2 },
  desktop: { least: 2, most: 3 },
})

/** Links to these categories in full rows; large ones on a `Shelf`. */
export function CategoryRows({ categories, href, level, small }: CategoryRowsProps) {
  return (
    <FullRows
      items={categories}
      rows={rows(small ? 2 : 1)}
      keyOf={({ id }) => id}
      share={small ? 1 : shelfShare(categories.length)}
    >
      {(category, sizes) => <CategoryTile category={category} href={href} level={level} sizes={sizes} />}
    </FullRows>
  )
}
