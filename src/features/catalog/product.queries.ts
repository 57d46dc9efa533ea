import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

import { selectCards, selectNewest } from './card.repository'
import { listCategories, type Category } from './category.queries'
import { categoryPath, descendantIds } from './domain/category-tree'
import type { ProductCard } from './product-card'
import type { ProductView } from './product-view'
import { selectProduct } from './product.repository'

/** A published product of the store, or null. Kept in the cache until it, its stock or the listing changes. */
export function findProduct(ctx: Context, slug: string): Promise<ProductView | null> {
  const { locale } = languagesOf(ctx)
  const tags = [cacheTags.product(ctx.store.id, slug), cacheTags.listing(ctx.store.id)]
  return cached(['product', ctx.store.id, locale, slug], tags, () => readProduct(ctx, slug))
}

async function readProduct(ctx: Context, slug: string): Promise<ProductView | null> {
  const product = await selectProduct(ctx, slug)
  if (!product) return null
  const { categoryIds, relatedIds, ...view } = product
  const categories = await listCategories(ctx)
  const own = categoryIds.flatMap((id) => categories.filter((category) => category.id === id))
  const brief = ({ slug: categorySlug, title }: { slug: string; title: string }) => ({ slug: categorySlug, title })
  const paths = own.map(({ id }) => categoryPath(categories, id))
  // The most specific category says most about the product.
  const path = paths.toSorted((a, b) => b.length - a.length)[0] ?? []
  return {
    ...view,
    categories: own.map(brief),
    categoryPath: path.map(brief),
    related: await relatedCards(ctx, { id: view.id, chosen: relatedIds, categories, path }),
  }
}

interface Surroundings {
  readonly id: string
  readonly chosen: readonly string[]
  readonly categories: readonly Category[]
  /** The product's categories from the top down. */
  readonly path: readonly Category[]
}

/** So many fill a row. */
const fullRow = 4

/** The products that an editor chose; up to a full row, others of the same category that can be bought. */
async function relatedCards(ctx: Context, { id, chosen, categories, path }: Surroundings): Promise<ProductCard[]> {
  const cards = await selectCards(ctx, chosen)
  for (const category of path.toReversed()) {
    if (cards.length >= fullRow) break
    const except = [id, ...cards.map((card) => card.id)]
    // More than are missing, as some may be sold out.
    const found = await selectNewest(ctx, descendantIds(categories, category.id), { except, limit: 2 * fullRow })
    const others = (await selectCards(ctx, found)).filter(({ availability }) => availability !== 'sold_out')
    cards.push(...others.slice(0, fullRow - cards.length))
  }
  return cards
}
