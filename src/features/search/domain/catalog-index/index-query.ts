import type { ListingSort } from '@/features/search/domain/listing/listing'

import type { FoundProducts } from '../words/product-words'

/** A query of a list to the index. Amounts are in minor units; both limits of a price are included. */
export interface IndexQuery {
  /** A product is in scope when it is itself in one of these; null for the whole catalog. */
  readonly categoryIds: readonly string[] | null
  /** The products that the words of a query find; null for a query without words. */
  readonly found: FoundProducts | null
  /** Each code once. A variant must have one of the values of each option. */
  readonly options: readonly { readonly code: string; readonly values: readonly string[] }[]
  readonly price: { readonly min: number | null; readonly max: number | null; readonly currency: string }
  readonly inStock: boolean
  readonly sort: ListingSort
  /** Of the prices to sort by and of `minPrice` and `maxPrice`. */
  readonly currency: string
  /** The rank of each ordinal by name; needed to sort by name. */
  readonly nameRanks: Uint32Array | null
  readonly offset: number
  readonly limit: number
  readonly cursor: IndexCursor | null
  /** Pairs of a category to count and the categories whose products count for it. */
  readonly counted: readonly { readonly category: string; readonly members: readonly string[] }[]
}

/** The page begins after this place of the list or, backwards, ends before it. The offset counts from there. */
export interface IndexCursor {
  /** Null, of a list by name only: the rank that the ordinal has now. */
  readonly key: number | null
  readonly ordinal: number
  readonly direction: 'after' | 'before'
}

export interface IndexItem {
  readonly ordinal: number
  /** For a cursor. */
  readonly key: number
  /** Positions in the product's profile of the variants that pass all filters. */
  readonly variants: readonly number[]
}

export interface IndexOption {
  readonly code: string
  /** Products of the scope that have it. */
  readonly products: number
  readonly values: readonly { readonly code: string; readonly count: number }[]
}

export interface IndexAnswer {
  /** In the order of the list, also before a cursor. */
  readonly items: readonly IndexItem[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  /** Products that match, on all pages. */
  readonly total: number
  /** Products of the scope, which is the list without filters. */
  readonly products: number
  /**
   * Options and values of the scope in the order of the catalog. A count respects all filters but those of its option.
   */
  readonly options: readonly IndexOption[]
  /** Of the variants that pass all filters but the price, in the currency of the query. */
  readonly minPrice: number | null
  readonly maxPrice: number | null
  /** Products with a variant in stock that passes all other filters. */
  readonly inStock: number
  readonly categoryCounts: ReadonlyMap<string, number>
}
