import { listCategories } from '@/features/catalog/category.queries'
import { descendantIds } from '@/features/catalog/domain/category-tree'
import type { ProductView } from '@/features/catalog/product-view'
import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

import type { ProductCard } from './product-card'
import { catalogEngine } from './own-engine'

/** Products in a full row. */
const fullRow = 4

/**
 * Related products: those that an editor chose, then others of the same category that can be bought, the newest first,
 * up to a full row.
 */
export function findRelated(ctx: Context, product: ProductView): Promise<ProductCard[]> {
  const tags = [cacheTags.product(ctx.store.id, product.slug), cacheTags.listing(ctx.store.id)]
  return cached(['related', ctx.store.id, languagesOf(ctx).locale, product.slug], tags, () => readRelated(ctx, product))
}

async function readRelated(ctx: Context, { id, relatedIds, categoryPath }: ProductView): Promise<ProductCard[]> {
  const cards = await catalogEngine.findCards(ctx, relatedIds)
  const categories = await listCategories(ctx)
  for (const category of categoryPath.toReversed()) {
    if (cards.length >= fullRow) break
    // More than needed, because the product itself and those already shown may be among the first.
    const limit = fullRow + cards.length + 1
    const categoryIds = descendantIds(categories, category.id)
    const { items } = await catalogEngine.find(ctx, { query: { limit }, categoryIds, counted: [] })
    const known = new Set([id, ...cards.map((card) => card.id)])
    const others = items.filter((card) => !known.has(card.id) && card.availability !== 'sold_out')
    cards.push(...others.slice(0, fullRow - cards.length))
  }
  return cards
}
