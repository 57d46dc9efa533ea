import { currencyDigits, isCurrencyCode, type CurrencyCode } from '@/shared/currencies'
import { pageNumber } from '@/shared/page-number'
import { normalizeCode } from '@/shared/typed-text'

import { isListingSort, type ListingQuery, type ListingSort } from './listing'

/**
 * The filters of a list, as in the address:
 * `?q=lamp&option.color=ink&option.color=bone&price.min.EUR=20&inStock=1&sort=price_asc&page=2`.
 * A price names its currency, because the page is the same for shoppers of every currency.
 */
export interface ListingFilters {
  readonly q: string
  readonly options: Readonly<Record<string, readonly string[]>>
  /** Minor units. */
  readonly price: { readonly currency: CurrencyCode; readonly min: number | null; readonly max: number | null } | null
  readonly inStock: boolean
  readonly sort: ListingSort | null
  /** From 1. A list shows its pages up to this one, see {@link toQuery}. */
  readonly page: number
}

/** The query of an address, as pages get it. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

const code = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Of a parameter that filters by an option, in addresses and in the API. */
export const optionPrefix = 'option.'
export const mostOptions = 10
/** Of one option. */
export const mostValues = 20

const filterKey = /^(q|sort|page|inStock|option\..+|price\.(min|max)\..+)$/

/**
 * Whether an address has filters, so that the page without a query would be different. Campaign tags are not filters.
 */
export const isFiltered = (keys: Iterable<string>): boolean => [...keys].some((key) => filterKey.test(key))

const listed = /^\/(products|search|categories\/[^/]+)$/

/**
 * The path of the page that renders a filtered list on each visit, unlike pages without a query, which are cached for
 * everyone. Null when the path is not a list or the query has no filters.
 */
export const filteredPath = (path: string, keys: Iterable<string>): string | null =>
  listed.test(path) && isFiltered(keys) ? `/filtered${path}` : null

const all = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
const first = (value: string | readonly string[] | undefined): string => normalizeCode(all(value)[0] ?? '')

/** '19.5' in USD is 1950; null for an invalid price. A comma is read as a point. */
export function parsePrice(text: string, currency: CurrencyCode): number | null {
  const normal = normalizeCode(text).replace(/[,\u066b]/, '.')
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(normal)) return null
  return Math.round(Number(normal) * 10 ** currencyDigits[currency])
}

/** Minor units as a shopper types them: 1950 in USD is '19.5'. */
export const printPrice = (amount: number, currency: CurrencyCode): string =>
  String(amount / 10 ** currencyDigits[currency])

/** Swaps bounds in the wrong order, such as "50 to 20", which would find nothing. */
function parsePriceFilter(params: SearchParams, currencies: readonly CurrencyCode[]): ListingFilters['price'] {
  for (const currency of currencies) {
    const min = parsePrice(first(params[`price.min.${currency}`]), currency)
    const max = parsePrice(first(params[`price.max.${currency}`]), currency)
    if (min !== null && max !== null && min > max) return { currency, min: max, max: min }
    if (min !== null || max !== null) return { currency, min, max }
  }
  return null
}

/** The filters of an address; invalid ones are left out. `currencies` are those of the store. */
export function parseFilters(params: SearchParams, currencies: readonly string[]): ListingFilters {
  const options = Object.entries(params)
    .filter(([key]) => key.startsWith(optionPrefix) && code.test(key.slice(optionPrefix.length)))
    .slice(0, mostOptions)
    .map(([key, value]): [string, string[]] => [
      key.slice(optionPrefix.length),
      [...new Set(all(value))].filter((each) => code.test(each)).slice(0, mostValues),
    ])
  const sort = first(params['sort'])
  return {
    q: first(params['q']).slice(0, 200),
    options: Object.fromEntries(options.filter(([, values]) => values.length > 0)),
    price: parsePriceFilter(params, currencies.filter(isCurrencyCode)),
    inStock: first(params['inStock']) === '1',
    sort: isListingSort(sort) ? sort : null,
    page: pageNumber(first(params['page'])),
  }
}

/** The query of the filters, with its question mark, or nothing. The same filters always give the same text. */
export function printFilters({ q, options, price, inStock, sort, page }: ListingFilters): string {
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  for (const option of Object.keys(options).toSorted()) {
    for (const value of options[option] ?? []) params.append(optionPrefix + option, value)
  }
  if (price && price.min !== null) params.set(`price.min.${price.currency}`, printPrice(price.min, price.currency))
  if (price && price.max !== null) params.set(`price.max.${price.currency}`, printPrice(price.max, price.currency))
  if (inStock) params.set('inStock', '1')
  if (sort) params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** The unfiltered list. */
export const noFilters: ListingFilters = {
  q: '',
  options: {},
  price: null,
  inStock: false,
  sort: null,
  page: 1,
}

/** Nothing but the words. */
export const withoutFilters = ({ q, sort }: ListingFilters): ListingFilters => ({ ...noFilters, q, sort })

/** The same filters without one value of an option. */
export function withoutValue(filters: ListingFilters, option: string, value: string): ListingFilters {
  const left = (filters.options[option] ?? []).filter((each) => each !== value)
  const { [option]: _taken, ...others } = filters.options
  return { ...filters, page: 1, options: left.length === 0 ? others : { ...others, [option]: left } }
}

/** The number of active filters, for the filter button. */
export const filterCount = ({ options, price, inStock }: ListingFilters): number =>
  Object.values(options).reduce((total, values) => total + values.length, 0) + (price ? 1 : 0) + (inStock ? 1 : 0)

/** Whether the address asks for a later page of a whole list, and for nothing else. */
export const isOnlyPaged = (filters: ListingFilters): boolean =>
  filters.page > 1 && printFilters({ ...filters, page: 1 }) === ''

/** Six rows of three; more would only make the page larger. */
export const pageSize = 18

/** How many pages one address shows together at the most: 180 products. */
const pagesTogether = 10

/**
 * The page that an address begins with: the first, so that the address shows again what a shopper had loaded. Deeper in
 * a catalog it is the page itself, which costs no more than the first one.
 */
export const firstPage = (page: number): number => (page <= pagesTogether ? 1 : page)

/** The last page of a list with so many products; 1 when it has none. */
export const lastPage = (total: number): number => Math.max(1, Math.ceil(total / pageSize))

/**
 * The query for the catalog: the products from those of {@link firstPage} up to those of the page. `shown` is the currency of the prices that the shopper sees, by which the list is sorted.
 */
export const toQuery = (
  filters: ListingFilters,
  { category, shown }: { category?: string | undefined; shown?: CurrencyCode | undefined } = {},
): ListingQuery => ({
  category,
  q: filters.q === '' ? undefined : filters.q,
  options: filters.options,
  price: {
    min: filters.price?.min ?? undefined,
    max: filters.price?.max ?? undefined,
    currency: filters.price?.currency,
  },
  currency: shown,
  inStock: filters.inStock,
  sort: filters.sort ?? undefined,
  offset: (firstPage(filters.page) - 1) * pageSize,
  limit: (filters.page - firstPage(filters.page) + 1) * pageSize,
})
