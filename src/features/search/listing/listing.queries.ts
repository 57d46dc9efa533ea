import { listCategories } from '@/features/catalog/category.queries'
import { descendantIds } from '@/features/catalog/domain/category-tree'
import { remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

import { readCards, readCardsById } from './cards'
import type { IndexAnswer } from '../domain/catalog-index/index-query'
import { encodeCursor, type Facets, type ListingQuery } from '../domain/listing/listing'
import { listingTags, settingsOf } from './list-key'
import type { ProductCard } from './product-card'
import { presentIndex } from '../index/store-index'
import { toFacets } from './to-facets'
import { toIndexQuery, type AskedList } from './to-index-query'

export interface Listing {
  readonly items: readonly ProductCard[]
  /** For the next page; null on the last one. */
  readonly nextCursor: string | null
  /** For the page before; null on the first one. */
  readonly previousCursor: string | null
  /** Products of all pages. */
  readonly total: number
  readonly facets: Facets
}

/**
 * One page of products of the store, in the context's language, kept until something in a list changes. An unknown
 * category answers null.
 */
export function listProducts(ctx: Context, query: ListingQuery): Promise<Listing | null> {
  const key = ['products', ...settingsOf(ctx), query]
  return remembered(key, listingTags(ctx), () => readListing(ctx, query))
}

/** Its statements read the index's version, the cards and their pictures; words and changes of the index take more. */
async function readListing(ctx: Context, query: ListingQuery): Promise<Listing | null> {
  const categories = await listCategories(ctx)
  const category = query.category === undefined ? null : categories.find(({ slug }) => slug === query.category)
  if (category === undefined) return null
  const narrower = categories.filter(({ parent }) => parent === (category?.id ?? null))
  const present = await presentIndex(ctx)
  const asked = await toIndexQuery(ctx, present, {
    query,
    categoryIds: category ? descendantIds(categories, category.id) : null,
    counted: narrower.map(({ id }) => ({ category: id, members: descendantIds(categories, id) })),
  })
  const answer = present.catalog.find(asked)
  const shownValues = asked.options.flatMap(({ code, values }) => values.map((value) => `${code}:${value}`))
  return {
    items: await readCards(ctx, present, answer.items, shownValues),
    ...cursors(asked, answer),
    total: answer.total,
    facets: toFacets(answer, {
      narrower,
      labels: present.labels,
      languages: languagesOf(ctx),
      currency: asked.currency,
    }),
  }
}

function cursors(
  { sort, currency }: AskedList,
  { items, hasBefore, hasAfter }: IndexAnswer,
): Pick<Listing, 'nextCursor' | 'previousCursor'> {
  const [first] = items
  const last = items.at(-1)
  return {
    nextCursor: hasAfter && last ? encodeCursor({ ...last, sort, currency, direction: 'after' }) : null,
    previousCursor: hasBefore && first ? encodeCursor({ ...first, sort, currency, direction: 'before' }) : null,
  }
}

/** The cards of these products, in this order; what is not published is left out. */
export const listCards = readCardsById
