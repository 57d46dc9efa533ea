import { listCategories, type Category } from '@/features/catalog/category.queries'
import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'

import { searchWords } from '../domain/words/search-query'
import { foldText } from '../domain/words/search-text'
import { findPages, type PageFind } from './find-pages'
import { listingTags, settingsOf } from './list-key'
import type { ProductCard } from './product-card'
import { catalogEngine } from './own-engine'

export interface Suggestions {
  readonly products: readonly ProductCard[]
  readonly categories: readonly Category[]
  readonly pages: readonly PageFind[]
}

const mostProducts = 6
const mostCategories = 3

const nothing: Suggestions = { products: [], categories: [], pages: [] }

/** Suggestions for a search while a shopper types; none for less than two letters. */
export function suggest(ctx: Context, q: string): Promise<Suggestions> {
  const tags = [...listingTags(ctx), cacheTags.pages(ctx.store.id)]
  return remembered(['suggest', ...settingsOf(ctx), q], { tags }, () => readSuggestions(ctx, q))
}

async function readSuggestions(ctx: Context, q: string): Promise<Suggestions> {
  if (q.trim().length < 2) return nothing
  if (searchWords(q).length === 0) return nothing
  const list = { query: { q, limit: mostProducts }, categoryIds: null, counted: [] }
  const { items } = await catalogEngine.find(ctx, list)
  const needle = foldText(q).trim()
  const categories = (await listCategories(ctx)).filter(({ title }) => foldText(title).includes(needle))
  return {
    products: items,
    categories: categories.slice(0, mostCategories),
    pages: await findPages(ctx, q),
  }
}
