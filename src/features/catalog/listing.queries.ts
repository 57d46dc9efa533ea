import { cacheTags, remembered } from '@/platform/cache'
import { usualMarket } from '@/features/stores/usual-market'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'
import { groupBy } from '@/shared/group-by'
import { money, type CurrencyCode } from '@/shared/money'

import { selectCards } from './card.repository'
import { listCategories, type Category } from './category.queries'
import { descendantIds } from './domain/category-tree'
import { commonOrder } from './domain/common-order'
import {
  cursorOf,
  encodeCursor,
  maxItems,
  sortOf,
  type Facets,
  type ListingQuery,
  type OptionFacet,
} from './domain/listing'
import { selectFinds, selectListing, type ListingFilter, type ListingRow } from './listing.repository'
import type { ProductCard } from './product-card'
import { searchSql } from './search-sql'

export interface Listing {
  readonly items: readonly ProductCard[]
  /** For the next page; null on the last one. */
  readonly nextCursor: string | null
  /** Products of all pages. */
  readonly total: number
  readonly facets: Facets
}

const usualPageSize = 24

/** Products, prices, pictures and whether there are any left. */
const listingTags = ({ store }: Context) => [cacheTags.listing(store.id)]

/** What a list depends on beside the catalog. In the key: the request's copy of the store may be older than its tags. */
const settingsOf = (ctx: Context) => [ctx.store.id, languagesOf(ctx), ctx.store.currencies, usualMarket(ctx).currency]

/**
 * One page of products of the store, in the context's language, kept until something in a list changes. An unknown
 * category answers null.
 */
export function listProducts(ctx: Context, query: ListingQuery): Promise<Listing | null> {
  const key = ['products', ...settingsOf(ctx), query]
  return remembered(key, listingTags(ctx), () => readListing(ctx, query))
}

/** Three statements, whatever the filters, two when the categories are in the cache. */
async function readListing(ctx: Context, query: ListingQuery): Promise<Listing | null> {
  const categories = await listCategories(ctx)
  const category = query.category === undefined ? null : categories.find(({ slug }) => slug === query.category)
  if (category === undefined) return null
  const narrower = categories.filter(({ parent }) => parent === (category?.id ?? null))
  const options = Object.entries(query.options ?? {}).map(([code, values]) => ({ code, values }))
  const sort = sortOf(query)
  const limit = Math.min(Math.max(1, query.limit ?? usualPageSize), maxItems)
  const currency = query.currency ?? usualMarket(ctx).currency
  const filter: ListingFilter = {
    categoryIds: category ? descendantIds(categories, category.id) : null,
    search: await searchSql(ctx, query.q),
    options: options.filter(({ values }) => values.length > 0),
    price: {
      min: query.price?.min ?? null,
      max: query.price?.max ?? null,
      currency: query.price?.currency ?? currency,
    },
    inStock: query.inStock ?? false,
    sort,
    cursor: cursorOf({ ...query, currency }),
    offset: query.offset ?? 0,
    limit: limit + 1,
    currency,
    counted: narrower.flatMap(({ id }) => descendantIds(categories, id).map((member) => ({ category: id, member }))),
  }
  const row = await selectListing(ctx, filter)
  const found = row.page ?? []
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await selectCards(
      ctx,
      page.map(({ id }) => id),
      {
        shownValues: options.flatMap(({ code, values }) => values.map((value) => `${code}:${value}`)),
        variantIds: page.flatMap(({ variants }) => variants),
      },
    ),
    nextCursor: found.length > limit && last ? encodeCursor({ sort, currency, key: last.key, id: last.id }) : null,
    total: row.total,
    facets: toFacets(row, narrower, currency),
  }
}

function toFacets(row: ListingRow, narrower: readonly Category[], currency: CurrencyCode): Facets {
  const { minPrice, maxPrice } = row
  return {
    products: row.products,
    options: optionFacets(row),
    price:
      minPrice === null || maxPrice === null
        ? null
        : { min: money(minPrice, currency), max: money(maxPrice, currency) },
    inStock: row.inStock,
    categories: narrower.map(({ id, slug, title }) => ({
      slug,
      title,
      count: row.categoryCounts?.find(({ category }) => category === id)?.count ?? 0,
    })),
  }
}

function optionFacets({ optionCounts, optionOrders, valueOrders }: ListingRow): OptionFacet[] {
  const counts = groupBy(optionCounts ?? [], ({ option }) => option)
  const orders = groupBy(valueOrders ?? [], ({ option }) => option)
  return commonOrder(optionOrders ?? []).map((code) => {
    const values = counts.get(code) ?? []
    const given = orders.get(code) ?? []
    return {
      code,
      label: values[0]?.optionLabel ?? code,
      products: given.reduce((total, { products }) => total + products, 0),
      values: commonOrder(given).flatMap((each) => {
        const found = values.find(({ value }) => value === each)
        return found ? [{ code: each, label: found.label, swatch: found.swatch, count: found.count }] : []
      }),
    }
  })
}

/** The cards of these products, in this order; what is not published is left out. */
export function listCards(ctx: Context, ids: readonly string[]): Promise<ProductCard[]> {
  return selectCards(ctx, ids)
}

export interface Suggestions {
  readonly products: readonly ProductCard[]
  readonly categories: readonly Category[]
}

const mostSuggestions = 6

/** What a shopper may mean who has typed this much; nothing for less than two letters. */
export function suggest(ctx: Context, q: string): Promise<Suggestions> {
  const key = ['suggest', ...settingsOf(ctx), q]
  return remembered(key, listingTags(ctx), () => readSuggestions(ctx, q))
}

async function readSuggestions(ctx: Context, q: string): Promise<Suggestions> {
  const search = q.trim().length < 2 ? null : await searchSql(ctx, q)
  if (!search) return { products: [], categories: [] }
  const ids = await selectFinds(ctx, search, mostSuggestions)
  const needle = q.trim().toLowerCase()
  const categories = (await listCategories(ctx)).filter(({ title }) => title.toLowerCase().includes(needle))
  return { products: await selectCards(ctx, ids), categories: categories.slice(0, 3) }
}
