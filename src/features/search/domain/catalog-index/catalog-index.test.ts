import { expect, test } from 'vitest'

import { CatalogIndex } from './catalog-index'
import type { IndexQuery } from './index-query'
import type { ProductFacts, Profile } from '../projection/product-facts'

const all: IndexQuery = {
  categoryIds: null,
  found: null,
  options: [],
  price: { min: null, max: null, currency: 'USD' },
  inStock: false,
  sort: 'newest',
  currency: 'USD',
  nameRanks: null,
  offset: 0,
  limit: 24,
  cursor: null,
  counted: [],
}

const shirt: Profile = {
  options: [
    { code: 'color', values: ['ink', 'clay'] },
    { code: 'size', values: ['s', 'm'] },
  ],
  variants: [
    { values: [0, 0], availability: 'in_stock' },
    { values: [0, 1], availability: 'sold_out' },
    { values: [1, 1], availability: 'backorder' },
  ],
}

const pen: Profile = { options: [], variants: [{ values: [], availability: 'sold_out' }] }

const facts = (more: Partial<ProductFacts>): ProductFacts => ({
  published: 1_700_000_000,
  categories: ['clothes'],
  profile: 1,
  prices: { USD: [1000, 1200, 1500] },
  ...more,
})

function indexOf(...products: readonly (ProductFacts | null)[]): CatalogIndex {
  const index = new CatalogIndex()
  index.addProfiles([
    { id: 1, profile: shirt },
    { id: 2, profile: pen },
  ])
  index.setProducts(products.map((each, ordinal) => ({ ordinal, facts: each })))
  return index
}

const ordinals = (index: CatalogIndex, query: Partial<IndexQuery>) =>
  index.find({ ...all, ...query }).items.map(({ ordinal }) => ordinal)

test('an empty index returns an empty list', () => {
  expect(new CatalogIndex().find(all)).toEqual({
    items: [],
    hasBefore: false,
    hasAfter: false,
    total: 0,
    products: 0,
    options: [],
    minPrice: null,
    maxPrice: null,
    inStock: 0,
    categoryCounts: new Map(),
  })
})

test('a color and a size must be those of one variant, and a facet ignores its own filter', () => {
  const answer = indexOf(facts({})).find({
    ...all,
    options: [
      { code: 'color', values: ['clay'] },
      { code: 'size', values: ['s'] },
    ],
  })
  expect(answer.total).toBe(0)
  expect(answer.options).toEqual([
    {
      code: 'color',
      products: 1,
      values: [
        { code: 'ink', count: 1 },
        { code: 'clay', count: 0 },
      ],
    },
    {
      code: 'size',
      products: 1,
      values: [
        { code: 's', count: 0 },
        { code: 'm', count: 1 },
      ],
    },
  ])
})

test('a variant on backorder can be bought but is not in stock', () => {
  const index = indexOf(facts({ published: 1 }), facts({ published: 2, profile: 2, prices: { USD: [300] } }))
  const clay = [{ code: 'color', values: ['clay'] }]
  expect(index.find({ ...all, options: clay })).toMatchObject({ total: 1, inStock: 0 })
  expect(ordinals(index, { options: clay, inStock: true })).toEqual([])
  // The pen is newer, and sold out.
  expect(ordinals(index, { sort: 'featured' })).toEqual([0, 1])
  expect(ordinals(index, { sort: 'newest' })).toEqual([1, 0])
})

test('a product is sorted by the lowest price of the variants that match', () => {
  const index = indexOf(facts({}), facts({ prices: { USD: [1400, 1400, 1400] } }), facts({ prices: {} }))
  expect(ordinals(index, { sort: 'price_asc' })).toEqual([0, 1, 2])
  expect(ordinals(index, { sort: 'price_asc', options: [{ code: 'color', values: ['clay'] }] })).toEqual([1, 0, 2])
  expect(ordinals(index, { sort: 'price_desc', options: [{ code: 'color', values: ['clay'] }] })).toEqual([0, 1, 2])
})

test('the range of prices does not shrink with the filter by price', () => {
  const answer = indexOf(facts({}), facts({ prices: { USD: [900, null, 7000] } })).find({
    ...all,
    options: [{ code: 'size', values: ['m'] }],
    price: { min: 1300, max: 2000, currency: 'USD' },
  })
  expect(answer).toMatchObject({ minPrice: 1200, maxPrice: 7000, total: 1 })
  expect(answer.items).toMatchObject([{ ordinal: 0, variants: [2] }])
})

test('prices are filtered in one currency and sorted in another', () => {
  const index = indexOf(
    facts({ prices: { USD: [1000, 1000, 1000], EUR: [500, 500, 500] } }),
    facts({ prices: { USD: [1000, 2000, 3000], EUR: [100, null, 100] } }),
    facts({ prices: { USD: [100, 100, 100] } }),
  )
  const price = { min: 0, max: 400, currency: 'EUR' }
  expect(index.find({ ...all, price, sort: 'price_asc' })).toMatchObject({
    items: [{ ordinal: 1, key: 1000, variants: [0, 2] }],
    minPrice: 100,
    maxPrice: 3000,
  })
})

test('equal products are in the order of their ordinals, or the reverse of it where high keys come first', () => {
  const index = indexOf(facts({}), facts({}), facts({}))
  expect(ordinals(index, { sort: 'price_asc' })).toEqual([0, 1, 2])
  expect(ordinals(index, { sort: 'newest' })).toEqual([2, 1, 0])
})

test('relevance puts equal points in the order of featured lists', () => {
  const index = indexOf(
    facts({ published: 5, profile: 2, prices: {} }),
    facts({ published: 3 }),
    facts({ published: 4 }),
    facts({ published: 1 }),
  )
  const found = { ordinals: Uint32Array.of(0, 1, 2, 3, 9), points: Float32Array.of(2, 2, 2, 999, 3) }
  expect(ordinals(index, { sort: 'relevance', found })).toEqual([3, 2, 1, 0])
  expect(index.find({ ...all, sort: 'relevance', found }).products).toBe(4)
})

test('a page begins at a cursor whose product has left the list', () => {
  const index = indexOf(
    facts({ published: 1 }),
    facts({ published: 2 }),
    facts({ published: 3 }),
    facts({ published: 4 }),
  )
  const { items } = index.find({ ...all, limit: 2 })
  const last = items[1]
  expect(last).toMatchObject({ ordinal: 2, key: 3 })
  index.setProducts([{ ordinal: 2, facts: null }])
  const after = { key: 3, ordinal: 2, direction: 'after' } as const
  expect(index.find({ ...all, cursor: after })).toMatchObject({
    items: [{ ordinal: 1 }, { ordinal: 0 }],
    hasBefore: true,
    hasAfter: false,
  })
  expect(index.find({ ...all, cursor: { ...after, direction: 'before' } })).toMatchObject({
    items: [{ ordinal: 3 }],
    hasBefore: false,
    hasAfter: true,
  })
})

test('a cursor by name without a rank begins where its product is now', () => {
  const index = indexOf(facts({}), facts({}), facts({}))
  const nameRanks = Uint32Array.of(2, 0, 1)
  const cursor = { key: null, ordinal: 1, direction: 'after' } as const
  expect(ordinals(index, { sort: 'name', nameRanks })).toEqual([1, 2, 0])
  expect(ordinals(index, { sort: 'name', nameRanks, cursor })).toEqual([2, 0])
  expect(() => index.find({ ...all, sort: 'name' })).toThrow('needs the ranks')
})

test('a category counts a product once, in whichever of its members it is', () => {
  const index = indexOf(facts({ categories: ['paper', 'pens'] }), facts({ categories: ['pens'] }), facts({}))
  const counted = [
    { category: 'writing', members: ['paper', 'pens'] },
    { category: 'lamps', members: ['lamps'] },
  ]
  expect(index.find({ ...all, counted }).categoryCounts).toEqual(
    new Map([
      ['writing', 2],
      ['lamps', 0],
    ]),
  )
  expect(ordinals(index, { categoryIds: ['paper', 'lamps'] })).toEqual([0])
})

test('a product gets another profile, is removed and added again', () => {
  const index = indexOf(facts({ profile: 2, prices: { USD: [300] } }), facts({}))
  index.setProducts([{ ordinal: 0, facts: facts({ prices: { USD: [1, 2, 3] } }) }])
  expect(index.variantsOf(0)).toBe(shirt)
  expect(index.find({ ...all, sort: 'price_asc' })).toMatchObject({ minPrice: 1, items: [{ key: 1 }, { key: 1000 }] })
  index.setProducts([{ ordinal: 0, facts: null }])
  expect(index.variantsOf(0)).toBeUndefined()
  expect(index.find(all)).toMatchObject({ total: 1, products: 1 })
  index.setProducts([{ ordinal: 0, facts: facts({ profile: 2, prices: { USD: [300] } }) }])
  expect(index.find(all)).toMatchObject({ total: 2, minPrice: 300 })
})

test('a product that gets another date moves in a list that was sorted before', () => {
  const index = indexOf(...Array.from({ length: 20 }, (_, day) => facts({ published: day })))
  expect(ordinals(index, { limit: 3 })).toEqual([19, 18, 17])
  index.setProducts([{ ordinal: 18, facts: facts({ published: 0 }) }])
  index.setProducts([{ ordinal: 4, facts: facts({ published: 99 }) }])
  expect(ordinals(index, { limit: 3 })).toEqual([4, 19, 17])
  expect(ordinals(index, { offset: 18, limit: 3 })).toEqual([18, 0])
})

test('a variant that is not sold in a currency is in no range of its prices', () => {
  const index = indexOf(facts({ prices: { USD: [1000, null, 1000] } }))
  const price = { min: 0, max: null, currency: 'USD' }
  const answer = index.find({ ...all, price, options: [{ code: 'size', values: ['m'] }] })
  expect(answer.items).toMatchObject([{ variants: [2] }])
  expect(answer.options[0]?.values).toEqual([
    { code: 'ink', count: 0 },
    { code: 'clay', count: 1 },
  ])
})

test('a product without active variants is not listed', () => {
  const index = indexOf(facts({}))
  index.addProfiles([{ id: 3, profile: { options: shirt.options, variants: [] } }])
  index.setProducts([{ ordinal: 0, facts: facts({ profile: 3, prices: {} }) }])
  expect(index.find(all)).toMatchObject({ total: 0, products: 0, options: [] })
})

test('products with an unknown profile are refused', () => {
  expect(() => indexOf(facts({ profile: 77 }))).toThrow('Profile 77')
})
