import { describe, expect, it } from 'vitest'

import {
  filterCount,
  filteredPath,
  firstPage,
  isOnlyPaged,
  lastPage,
  noFilters,
  parseFilters,
  parsePrice,
  printFilters,
  printPrice,
  toQuery,
  withoutFilters,
  withoutValue,
} from './listing-url'

const filters = {
  q: 'lamp',
  options: { color: ['ink', 'bone'], size: ['a5'] },
  price: { currency: 'EUR', min: 2000, max: null },
  inStock: true,
  sort: 'price_asc',
  page: 3,
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

  it('leave out invalid values', () => {
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
    expect(less.page).toBe(1)
    expect(withoutFilters(filters).page).toBe(1)
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

describe('the bounds of a price in an address', () => {
  const read = (min: string | undefined, max: string | undefined) => {
    const { price } = parseFilters({ 'price.min.EUR': min, 'price.max.EUR': max }, ['USD', 'EUR'])
    return price && [price.min, price.max]
  }

  it('are put in order: "50 to 20" is "20 to 50"', () => {
    expect(read('50', '20')).toEqual([2000, 5000])
    expect(read('20,01', '20')).toEqual([2000, 2001])
    expect(read('9', '10')).toEqual([900, 1000])
    expect(read('1', '0')).toEqual([0, 100])
    const swapped = parseFilters({ 'price.min.EUR': '50', 'price.max.EUR': '20' }, ['EUR'])
    expect(printFilters(swapped)).toBe('?price.min.EUR=20&price.max.EUR=50')
  })

  it('may be equal, or one alone', () => {
    expect(read('20', '20')).toEqual([2000, 2000])
    expect(read('50', undefined)).toEqual([5000, null])
    expect(read('', '20')).toEqual([null, 2000])
  })

  it('that are invalid are left out, and the other one stays', () => {
    expect(read('-5', '20')).toEqual([null, 2000])
    expect(read('50', 'cheap')).toEqual([5000, null])
    expect(read('-5', '-10')).toBeNull()
  })
})

describe('the page of a list', () => {
  it('is cached for everyone without filters, and rendered on each visit with them', () => {
    expect(filteredPath('/products', [])).toBeNull()
    expect(filteredPath('/products', ['utm_source', 'gclid'])).toBeNull()
    expect(filteredPath('/products', ['option.color'])).toBe('/filtered/products')
    expect(filteredPath('/categories/paper', ['price.min.USD'])).toBe('/filtered/categories/paper')
    expect(filteredPath('/search', ['q'])).toBe('/filtered/search')
    expect(filteredPath('/categories/paper', ['page'])).toBe('/filtered/categories/paper')
    // Addresses of an earlier version, which named a place in the list: they lead to its beginning.
    expect(filteredPath('/categories/paper', ['cursor'])).toBeNull()
    expect(filteredPath('/products/field-notebook', ['variant'])).toBeNull()
    expect(filteredPath('/products/field-notebook', ['q'])).toBeNull()
  })
})

describe('pages in an address', () => {
  const pageOf = (page: string) => parseFilters({ page }, ['USD']).page
  const windowOf = (page: number) => {
    const { offset, limit } = toQuery({ ...noFilters, page })
    return { offset, limit }
  }

  it('are numbers from 1; anything else is the first', () => {
    expect(pageOf('2')).toBe(2)
    expect(pageOf('999999')).toBe(999_999)
    for (const text of ['0', '-1', '1.5', '02', '1e3', 'two', '', '1000000', "1'; drop table products"]) {
      expect(pageOf(text), text).toBe(1)
    }
    expect(printFilters({ ...noFilters, page: 2 })).toBe('?page=2')
    expect(printFilters({ ...noFilters, page: 1 })).toBe('')
  })

  it('show all products from the first page on, so that all loaded products are shown again', () => {
    expect(windowOf(1)).toEqual({ offset: 0, limit: 18 })
    expect(windowOf(2)).toEqual({ offset: 0, limit: 36 })
    expect(windowOf(10)).toEqual({ offset: 0, limit: 180 })
  })

  it('show no more than themselves after the tenth, so that a page deep in a catalog costs no more than the first', () => {
    expect(windowOf(11)).toEqual({ offset: 180, limit: 18 })
    expect(windowOf(1000)).toEqual({ offset: 17_982, limit: 18 })
    expect([1, 2, 10, 11, 20, 21].map(firstPage)).toEqual([1, 1, 1, 11, 20, 21])
  })

  it('end with the list', () => {
    expect([0, 1, 18, 19, 36, 37].map(lastPage)).toEqual([1, 1, 1, 2, 2, 3])
  })

  it('of a whole list are distinguished from those of a filtered one', () => {
    expect(isOnlyPaged({ ...noFilters, page: 2 })).toBe(true)
    expect(isOnlyPaged(noFilters)).toBe(false)
    for (const filter of [
      { q: 'lamp' },
      { inStock: true },
      { sort: 'name' },
      { options: { color: ['ink'] } },
    ] as const) {
      expect(isOnlyPaged({ ...noFilters, ...filter, page: 2 })).toBe(false)
    }
  })
})
