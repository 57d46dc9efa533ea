import { listCategories, type Category } from '@/features/catalog/category.queries'
import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'

import { readCards } from './cards'
import { foldText } from '../domain/words/search-text'
import { findPages, type PageFind } from './find-pages'
import { listingTags, settingsOf } from './list-key'
import type { ProductCard } from './product-card'
import { presentIndex } from '../index/store-index'
import { toIndexQuery } from './to-index-query'

export interface Suggestions {
  readonly products: readonly ProductCard[]
  readonly categories: readonly Category[]
  readonly pages: readonly PageFind[]
}

const mostProducts = 6
const mostCategories = 3

const nothing: Suggestions = { products: [], categories: [], pages: [] }

/** What a shopper may mean who has typed this much; nothing for less than two letters. */
export function suggest(ctx: Context, q: string): Promise<Suggestions> {
  const tags = [...listingTags(ctx), cacheTags.pages(ctx.store.id)]
  return remembered(['suggest', ...settingsOf(ctx), q], tags, () => readSuggestions(ctx, q))
}

async function readSuggestions(ctx: Context, q: string): Promise<Suggestions> {
  if (q.trim().length < 2) return nothing
  const present = await presentIndex(ctx)
  const asked = await toIndexQuery(ctx, present, { query: { q, limit: mostProducts }, categoryIds: null, counted: [] })
  if (asked.found === null) return nothing
  const { items } = present.catalog.find(asked)
  const needle = foldText(q).trim()
  const categories = (await listCategories(ctx)).filter(({ title }) => foldText(title).includes(needle))
  return {
    products: await readCards(ctx, present, items),
    categories: categories.slice(0, mostCategories),
    pages: await findPages(ctx, q),
  }
}
