'use client'

import { FullRows, type Rows } from '@/ui/rows'
import { shelfShare } from '@/ui/shelf'

import { ProductTile } from './product-tile'
import type { TileModel } from './tile-model'

const productRows: Rows = {
  phone: { least: 1, most: 2 },
  tablet: { least: 2, most: 3 },
  desktop: { least: 3, most: 4 },
}

/** Chosen products on a `Shelf`, in full rows. A client component for the reason of `ProductTiles`. */
export function ProductRows({ tiles }: { readonly tiles: readonly TileModel[] }) {
  return (
    <FullRows items={tiles} rows={productRows} keyOf={({ href }) => href} share={shelfShare(tiles.length)}>
      {(tile, sizes) => <ProductTile model={tile} sizes={sizes} />}
    </FullRows>
  )
}
