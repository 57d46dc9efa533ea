import { listCategories } from '@/features/catalog/category.queries'
import { descendantIds } from '@/features/catalog/domain/category-tree'
import { usualMarket } from '@/features/stores/usual-market'
import { remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

import type { Facets, ListingQuery } from '../domain/listing/listing'
import type { FoundList } from './catalog-engine'
import { listingTags, settingsOf } from './list-key'
import { catalogEngine } from './own-engine'
import { toFacets } from './to-facets'

export type Listing = Pick<FoundList, 'items' | 'nextCursor' | 'previousCursor' | 'total'> & { readonly facets: Facets }

/**
 * One page of products of the store, in the context's language, kept until something in a list changes. An unknown
 * category answers null.
 */
export function listProducts(ctx: Context, query: ListingQuery): Promise<Listing | null> {
  const key = ['products', ...settingsOf(ctx), query]
  return remembered(key, { tags: listingTags(ctx) }, () => readListing(ctx, query))
}

async function readListing(ctx: Context, query: ListingQuery): Promise<Listing | null> {
  const categories = await listCategories(ctx)
  const category = query.category === undefined ? null : categories.find(({ slug }) => slug === query.category)
  if (category === undefined) return null
  const narrower = categories.filter(({ parent }) => parent === (category?.id ?? null))
  const { items, nextCursor, previousCursor, ...found } = await catalogEngine.find(ctx, {
    query,
    categoryIds: category ? descendantIds(categories, category.id) : null,
    counted: narrower.map(({ id }) => ({ category: id, members: descendantIds(categories, id) })),
  })
  const currency = query.currency ?? usualMarket(ctx).currency
  const facets = toFacets(found, { narrower, languages: languagesOf(ctx), currency })
  return { items, nextCursor, previousCursor, total: found.total, facets }
}

/** The cards of these products, in this order; what is not published is left out. */
export const listCards = (ctx: Context, ids: readonly string[]) => catalogEngine.findCards(ctx, ids)
