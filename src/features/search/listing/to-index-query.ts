import { usualMarket } from '@/features/stores/usual-market'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'
import type { CurrencyCode } from '@/shared/currencies'

import type { IndexQuery } from '../domain/catalog-index/index-query'
import { cursorOf, maxItems, sortOf, type Cursor } from '../domain/listing/listing'
import { findByWords } from '../words/find-by-words'
import type { PresentIndex } from '../index/store-index'
import type { AskedList } from './catalog-engine'

const usualPageSize = 24

/** What the index is asked, in a currency of the store. */
export type IndexedList = IndexQuery & { readonly currency: CurrencyCode }

/** A list as the index is asked for it. Words and names are looked up in the database. */
export async function toIndexQuery(
  ctx: Context,
  { index, names }: PresentIndex,
  { query, categoryIds, counted }: AskedList,
): Promise<IndexedList> {
  const sort = sortOf(query)
  const currency = query.currency ?? usualMarket(ctx).currency
  const options = Object.entries(query.options ?? {}).map(([code, values]) => ({ code, values }))
  const nameRanks = sort === 'name' ? await names.ranks(ctx, index, languagesOf(ctx).locale) : null
  return {
    categoryIds,
    found: query.q === undefined ? null : await findByWords(ctx, index, query.q),
    options: options.filter(({ values }) => values.length > 0),
    price: {
      min: query.price?.min ?? null,
      max: query.price?.max ?? null,
      currency: query.price?.currency ?? currency,
    },
    inStock: query.inStock ?? false,
    sort,
    currency,
    nameRanks,
    offset: query.offset ?? 0,
    limit: Math.min(Math.max(1, query.limit ?? usualPageSize), maxItems),
    cursor: placeOf(cursorOf({ ...query, currency }), nameRanks),
    counted,
  }
}

/** The position of a cursor. By name it is the product's current rank, because ranks change with every new product. */
function placeOf(cursor: Cursor | null, nameRanks: Uint32Array | null): IndexQuery['cursor'] {
  if (!cursor || !nameRanks) return cursor
  return { ...cursor, key: nameRanks[cursor.ordinal] ?? cursor.key }
}
