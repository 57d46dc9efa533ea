import { isCurrencyCode } from '@/shared/currencies'
import type { CurrencyCode, Money } from '@/shared/money'

export const listingSorts = ['featured', 'newest', 'price_asc', 'price_desc', 'name', 'relevance'] as const

export type ListingSort = (typeof listingSorts)[number]

export const isListingSort = (value: unknown): value is ListingSort => listingSorts.some((sort) => sort === value)

/** The most products that are read at once. The API has a lower limit of its own. */
export const maxItems = 200

/** What a list of products shows. All filters hold at once; several values of one option are alternatives. */
export interface ListingQuery {
  /** Slug; its products and those of all categories below it. */
  readonly category?: string | undefined
  /** Words to look for; typing errors are forgiven. */
  readonly q?: string | undefined
  /** Value codes by option code; a variant must have one of the values of each option. */
  readonly options?: Readonly<Record<string, readonly string[]>> | undefined
  /** In minor units, both limits included. In the currency of the query unless it has its own `currency`. */
  readonly price?:
    | {
        readonly min?: number | undefined
        readonly max?: number | undefined
        readonly currency?: CurrencyCode | undefined
      }
    | undefined
  readonly inStock?: boolean | undefined
  /** 'relevance' with words, 'featured' without, unless given. */
  readonly sort?: ListingSort | undefined
  /**
   * `nextCursor` of the page before, or `previousCursor` of the page after. A cursor of another sort or currency is
   * ignored: the list begins at the top.
   */
  readonly cursor?: string | null | undefined
  /** How many products to leave out at the beginning: for pages with a number, which have no cursor. */
  readonly offset?: number | undefined
  /** 24 unless given; at most {@link maxItems}. */
  readonly limit?: number | undefined
  /** The currency of the prices that are shown and sorted by; the store's default currency unless given. */
  readonly currency?: CurrencyCode | undefined
}

export interface FacetValue {
  readonly code: string
  readonly label: string
  /** `#rrggbb` */
  readonly swatch: string | null
  /** Products that would be shown with this value and all other facets as they are; 0 keeps its place as well. */
  readonly count: number
}

export interface OptionFacet {
  readonly code: string
  readonly label: string
  /** Products with this option in the list without filters. */
  readonly products: number
  readonly values: readonly FacetValue[]
}

/**
 * The filters of the list with counts. The counts of a facet ignore its own filter. Options and values are those of the
 * list without filters, in the order of the catalog, so that a choice changes only counts.
 */
export interface Facets {
  /** Products of the list without filters. */
  readonly products: number
  readonly options: readonly OptionFacet[]
  readonly price: { readonly min: Money; readonly max: Money } | null
  /** Products with something in stock. */
  readonly inStock: number
  /** One step below the category shown, or the top ones. */
  readonly categories: readonly { readonly slug: string; readonly title: string; readonly count: number }[]
}

/** A place in a list: that of a product, by its sort key and its ordinal in the index. */
export interface Cursor {
  readonly sort: ListingSort
  /** The currency of `key` when it is a price. */
  readonly currency: CurrencyCode
  readonly key: number
  readonly ordinal: number
  /** Whether the page begins after this place or ends before it. */
  readonly direction: 'after' | 'before'
}

export const encodeCursor = ({ sort, key, ordinal, currency, direction }: Cursor): string =>
  btoa(JSON.stringify([sort, key, ordinal, currency, direction]))
    .replaceAll('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')

const isOrdinal = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

/** Null for anything that {@link encodeCursor} did not write. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
    if (!Array.isArray(parsed) || parsed.length !== 5) return null
    const [sort, key, ordinal, currency, direction] = parsed as unknown[]
    if (!isListingSort(sort) || typeof key !== 'number' || !Number.isFinite(key) || !isOrdinal(ordinal)) return null
    if (typeof currency !== 'string' || !isCurrencyCode(currency)) return null
    return direction === 'after' || direction === 'before' ? { sort, key, ordinal, currency, direction } : null
  } catch {
    return null
  }
}

/**
 * The cursor of a query; null when it has none, or one made for another sort or currency, because a position is valid
 * only in a list with the same order, and prices of two currencies may sort differently.
 */
export function cursorOf(query: ListingQuery): Cursor | null {
  const cursor = query.cursor ? decodeCursor(query.cursor) : null
  if (cursor?.sort !== sortOf(query)) return null
  return query.currency === undefined || cursor.currency === query.currency ? cursor : null
}

/** The sort of a query, or the default when it names none or one that does not apply. */
export function sortOf({ sort, q }: ListingQuery): ListingSort {
  const hasWords = q !== undefined && q.trim() !== ''
  if (!hasWords && sort === 'relevance') return 'featured'
  return sort ?? (hasWords ? 'relevance' : 'featured')
}
