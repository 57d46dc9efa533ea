import { listCategories } from '@/features/catalog/category.queries'
import { categoryPath } from '@/features/catalog/domain/category-tree'
import type { ProductView } from '@/features/catalog/product-view'
import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

import { selectProduct } from './product.repository'

/** A published product of the store, or null. Cached until it, its stock or a category changes. */
export function findProduct(ctx: Context, slug: string): Promise<ProductView | null> {
  const { locale } = languagesOf(ctx)
  const tags = [cacheTags.product(ctx.store.id, slug), cacheTags.listing(ctx.store.id)]
  return cached(['product', ctx.store.id, locale, slug], tags, () => readProduct(ctx, slug))
}

async function readProduct(ctx: Context, slug: string): Promise<ProductView | null> {
  const product = await selectProduct(ctx, slug)
  if (!product) return null
  const { categoryIds, ...view } = product
  const categories = await listCategories(ctx)
  const own = categoryIds.flatMap((id) => categories.filter((category) => category.id === id))
  const paths = own.map(({ id }) => categoryPath(categories, id))
  // The breadcrumb uses the most specific category.
  const path = paths.toSorted((a, b) => b.length - a.length)[0] ?? []
  return {
    ...view,
    categories: own.map(({ slug: categorySlug, title }) => ({ slug: categorySlug, title })),
    categoryPath: path.map(({ id, slug: categorySlug, title }) => ({ id, slug: categorySlug, title })),
  }
}
