'use client'

import { Grid } from '@/ui/grid'

import { ProductTile } from './product-tile'
import type { TileModel } from './tile-model'

interface ProductTilesProps {
  readonly tiles: readonly TileModel[]
  /** Ids of some, by their place: where the pages of the list begin. */
  readonly ids: Readonly<Record<number, string>>
}

/** Pictures in the first screen. */
const priorities = 2

/**
 * The products of a list beside its filters: two in a row on a phone, three on a desktop. A client component, although
 * it has no behavior, because React's data in a page has the props of client components but the whole markup of all
 * others.
 */
export function ProductTiles({ tiles, ids }: ProductTilesProps) {
  return (
    <Grid columns={3} minColumns={2} minWidth="14rem">
      {tiles.map((tile, index) => (
        <li key={tile.href} id={ids[index]}>
          <ProductTile model={tile} level={2} priority={index < priorities} />
        </li>
      ))}
    </Grid>
  )
}
