import { describe, expect, it } from 'vitest'

import {
  filterCount,
  filteredPath,
  noFilters,
  parseFilters,
  parsePrice,
  printFilters,
  printPrice,
  withoutFilters,
  withoutValue,
} from './listing-url'

const filters = {
  q: 'lamp',
  options: { color: ['ink', 'bone'], size: ['a5'] },
  price: { currency: 'EUR', min: 2000, max: null },
  inStock: true,
  sort: 'price_asc',
  cursor: null,
} as const

describe('filters in an address', () => {
  it('are read as they were written', () => {
    const params = new URLSearchParams(printFilters(filters))
    const asPagesGetIt = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))
    expect(parseFilters(asPagesGetIt, ['USD', 'EUR'])).toEqual(filters)
  })

  it('of an unfiltered list leave the address as it is', () => {
    expect(printFilters(noFilters)).toBe('')
    expect(parseFilters({}, ['USD'])).toEqual(noFilters)
  })

  it('leave out what nobody could have chosen', () => {
    const params = {
      'option.color': ['ink', 'ink', "'; drop table products"],
      'option.__proto__': 'x',
      'price.min.USD': 'free',
      'price.max.GBP': '10',
      sort: 'random',
      inStock: 'yes',
      utm_source: 'mail',
    }
    expect(parseFilters(params, ['USD'])).toEqual({ ...noFilters, options: { color: ['ink'] } })
  })

  it('go away one by one', () => {
    const less = withoutValue(filters, 'color', 'ink')
    expect(less.options).toEqual({ color: ['bone'], size: ['a5'] })
    expect(withoutValue(less, 'color', 'bone').options).toEqual({ size: ['a5'] })
    expect(filterCount(filters)).toBe(5)
    expect(filterCount(withoutFilters(filters))).toBe(0)
    expect(withoutFilters(filters).q).toBe('lamp')
  })
})

describe('prices in an address', () => {
  it('are typed in the major unit', () => {
    expect(parsePrice('19.5', 'USD')).toBe(1950)
    expect(parsePrice(' 19,50 ', 'EUR')).toBe(1950)
    expect(parsePrice('1500', 'JPY')).toBe(1500)
    expect(parsePrice('0.29', 'USD')).toBe(29)
    expect(printPrice(1950, 'USD')).toBe('19.5')
  })

  it('are digits alone', () => {
    for (const text of ['', '-1', '1e309', 'NaN', '1;2', '99999999999']) expect(parsePrice(text, 'USD')).toBeNull()
  })
})

describe('the page of a list', () => {
  it('is made for everybody without filters, and on each visit with them', () => {
    expect(filteredPath('/products', [])).toBeNull()
    expect(filteredPath('/products', ['utm_source', 'gclid'])).toBeNull()
    expect(filteredPath('/products', ['option.color'])).toBe('/filtered/products')
    expect(filteredPath('/categories/paper', ['price.min.USD'])).toBe('/filtered/categories/paper')
    expect(filteredPath('/search', ['q'])).toBe('/filtered/search')
    expect(filteredPath('/products/field-notebook', ['variant'])).toBeNull()
    expect(filteredPath('/products/field-notebook', ['q'])).toBeNull()
  })
})
