import { Grid } from '@/ui/grid'

import type { ProductCard } from '../product-card'
import { ProductTile, type TileSetting } from './product-tile'

interface ProductGridProps extends TileSetting {
  readonly cards: readonly ProductCard[]
  readonly level?: 2 | 3 | 4 | undefined
  readonly columns?: 3 | 4 | undefined
  /** How many pictures are in the first screen. */
  readonly priorities?: number | undefined
}

/** Products beside each other: two on a phone, up to four on a desktop. */
export function ProductGrid({ cards, level, columns = 4, priorities = 0, ...setting }: ProductGridProps) {
  return (
    <Grid columns={columns} minColumns={2} minWidth="14rem">
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductTile card={card} level={level} priority={index < priorities} {...setting} />
        </li>
      ))}
    </Grid>
  )
}
