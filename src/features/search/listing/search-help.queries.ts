import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'

import { findPages, type PageFind } from './find-pages'
import { listingTags, settingsOf } from './list-key'
import type { ProductCard } from './product-card'
import { catalogEngine } from './own-engine'

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
  return remembered(['search-help', ...settingsOf(ctx), q, isEmpty], { tags }, async () => ({
    pages: await findPages(ctx, q),
    nearest: isEmpty ? await catalogEngine.findNearest(ctx, { q, limit: mostNearest }) : [],
  }))
}
