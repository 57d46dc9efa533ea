'use client'

import { Grid } from '@/ui/grid'

import { ProductTile } from './product-tile'
import type { TileModel } from './tile-model'

interface ProductTilesProps {
  readonly tiles: readonly TileModel[]
  readonly level?: 2 | 3 | 4 | undefined
  readonly columns?: 3 | 4 | undefined
  /** How many pictures are in the first screen. */
  readonly priorities?: number | undefined
  /** Ids of some, by their place: where the pages of a list begin. */
  readonly ids?: Readonly<Record<number, string>> | undefined
}

/**
 * Products beside each other: two on a phone, up to four on a desktop. A client component though nothing in it acts:
 * a page holds the data of its client components, but the whole markup of all others a second time.
 */
export function ProductTiles({ tiles, level, columns = 4, priorities = 0, ids = {} }: ProductTilesProps) {
  return (
    <Grid columns={columns} minColumns={2} minWidth="14rem">
      {tiles.map((tile, index) => (
        <li key={tile.href} id={ids[index]}>
          <ProductTile model={tile} level={level} priority={index < priorities} />
        </li>
      ))}
    </Grid>
  )
}
