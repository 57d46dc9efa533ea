import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'

import { readCards } from './cards'
import { wholeCatalog } from '../domain/listing/whole-catalog'
import { findNearest } from '../words/find-by-words'
import { findPages, type PageFind } from './find-pages'
import { listingTags, settingsOf } from './list-key'
import type { ProductCard } from './product-card'
import { presentIndex } from '../index/store-index'

/** What a search shows beside the products that it finds, or instead of them. */
export interface SearchHelp {
  readonly pages: readonly PageFind[]
  /** Products that have some of the words; empty when the search has found others. */
  readonly nearest: readonly ProductCard[]
}

/** Two rows on a wide page. */
const mostNearest = 8

export function findSearchHelp(
  ctx: Context,
  { q, isEmpty }: { readonly q: string; readonly isEmpty: boolean },
): Promise<SearchHelp> {
  const tags = [...listingTags(ctx), cacheTags.pages(ctx.store.id)]
  return remembered(['search-help', ...settingsOf(ctx), q, isEmpty], tags, async () => ({
    pages: await findPages(ctx, q),
    nearest: isEmpty ? await readNearest(ctx, q) : [],
  }))
}

async function readNearest(ctx: Context, q: string): Promise<ProductCard[]> {
  const present = await presentIndex(ctx)
  const found = await findNearest(ctx, present.index, q)
  if (found === null) return []
  const { items } = present.catalog.find({
    ...wholeCatalog(ctx.store.defaultCurrency),
    found,
    sort: 'relevance',
    limit: mostNearest,
  })
  return readCards(ctx, present, items)
}
