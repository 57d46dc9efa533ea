import type { ProductCard } from '../product-card'
import { ProductTiles } from './product-tiles'
import { tileModel, type TileSetting } from './tile-model'

interface ProductGridProps extends TileSetting {
  readonly cards: readonly ProductCard[]
  readonly level?: 2 | 3 | 4 | undefined
  readonly columns?: 3 | 4 | undefined
  readonly priorities?: number | undefined
  readonly ids?: Readonly<Record<number, string>> | undefined
}

/** The tiles of these products. */
export function ProductGrid({ cards, level, columns, priorities, ids, ...setting }: ProductGridProps) {
  const tiles = cards.map((card) => tileModel(card, setting))
  return <ProductTiles tiles={tiles} level={level} columns={columns} priorities={priorities} ids={ids} />
}
