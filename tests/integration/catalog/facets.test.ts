import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'

import type { ListingQuery } from '@/features/search/domain/listing/listing'

import { createCategory } from '../../factories/category'
import { createProduct } from '../../factories/product'
import { listProducts } from '../support/listed'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

/** A variant in the shape that this direct evaluation of the rules needs. */
interface Piece {
  readonly options: Readonly<Record<string, string>>
  readonly usd: number
  readonly eur: number | null
  readonly onHand: number | null
}

interface Thing {
  readonly slug: string
  readonly category: 'paper' | 'notebooks' | 'pens' | 'light'
  readonly pieces: readonly Piece[]
}

const piece = (
  color: string,
  size: string | null,
  [usd, eur]: [number, number | null],
  onHand: number | null,
): Piece => ({
  options: size === null ? { color } : { color, size },
  usd,
  eur,
  onHand,
})

const things: readonly Thing[] = [
  {
    slug: 'field-book',
    category: 'notebooks',
    pieces: [
      piece('ink', 'a5', [1900, 1800], 4),
      piece('ink', 'a6', [1500, 1400], 0),
      piece('clay', 'a5', [1900, 1800], 0),
      piece('clay', 'a6', [1500, 1400], 2),
    ],
  },
  { slug: 'daily-book', category: 'notebooks', pieces: [piece('ink', 'a5', [2400, 2300], 0)] },
  {
    slug: 'roller-pen',
    category: 'pens',
    pieces: [piece('ink', null, [1900, 1700], 9), piece('moss', null, [1900, 1700], 0)],
  },
  { slug: 'fountain-pen', category: 'pens', pieces: [piece('moss', null, [6800, null], 3)] },
  { slug: 'paper-pack', category: 'paper', pieces: [piece('bone', 'a4', [900, 900], null)] },
  {
    slug: 'desk-lamp',
    category: 'light',
    pieces: [piece('ink', null, [12900, 11900], 1), piece('bone', null, [12900, 11900], 0)],
  },
]

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
  const paper = (await createCategory(shop.ctx, { slug: 'paper' })).id
  const categories = {
    paper,
    notebooks: (await createCategory(shop.ctx, { slug: 'notebooks', parent: paper, position: 1 })).id,
    pens: (await createCategory(shop.ctx, { slug: 'pens', parent: paper, position: 2 })).id,
    light: (await createCategory(shop.ctx, { slug: 'light', position: 3 })).id,
  }
  for (const { slug, category, pieces } of things) {
    await createProduct(shop.ctx, {
      slug,
      title: slug,
      categories: [categories[category]],
      options: ['color', 'size'].flatMap((code) => {
        const values = [...new Set(pieces.flatMap(({ options }) => options[code] ?? []))]
        return values.length === 0 ? [] : [{ code, label: code, values: values.map((v) => ({ code: v, label: v })) }]
      }),
      variants: pieces.map(({ options, usd, eur, onHand }) => ({
        options,
        prices: { USD: usd, ...(eur === null ? {} : { EUR: eur }) },
        onHand,
      })),
    })
  }
  // Neither of these may be counted anywhere.
  await createProduct(shop.ctx, { slug: 'draft', isPublished: false, categories: [paper] })
  await createProduct(shop.ctx, { slug: 'inactive', categories: [paper], variants: [{ isActive: false }] })
})

const priceOf = (piece: Piece, query: ListingQuery) => (query.currency === 'EUR' ? piece.eur : piece.usd)
const isAvailable = ({ onHand }: Piece) => onHand === null || onHand > 0

/** Whether a piece passes every filter but the one named. */
function passes(piece: Piece, query: ListingQuery, except?: string): boolean {
  const price = priceOf(piece, query)
  const { min, max } = query.price ?? {}
  const options = Object.entries(query.options ?? {}).filter(([code, values]) => code !== except && values.length > 0)
  return (
    options.every(([code, values]) => values.includes(piece.options[code] ?? '')) &&
    (except === 'price' || min === undefined || (price !== null && price >= min)) &&
    (except === 'price' || max === undefined || (price !== null && price <= max)) &&
    (except === 'stock' || query.inStock !== true || isAvailable(piece))
  )
}

const below = { paper: ['paper', 'notebooks', 'pens'], notebooks: ['notebooks'], pens: ['pens'], light: ['light'] }
type Slug = keyof typeof below
const narrower: Record<Slug | 'top', readonly Slug[]> = {
  top: ['paper', 'light'],
  paper: ['notebooks', 'pens'],
  notebooks: [],
  pens: [],
  light: [],
}

/** The expected list, computed from the products above one by one. */
function expected(query: ListingQuery) {
  const shown = query.category as Slug | undefined
  const base = things.filter(({ category }) => shown === undefined || below[shown].includes(category))
  const withPiece = (test: (piece: Piece) => boolean) => base.filter(({ pieces }) => pieces.some(test))
  const matched = withPiece((each) => passes(each, query))
  const prices = base
    .flatMap(({ pieces }) => pieces)
    .filter((each) => passes(each, query, 'price'))
    .flatMap((each) => priceOf(each, query) ?? [])
  const counts = ['color', 'size'].map((code): [string, Record<string, number>] => {
    const values = [...new Set(base.flatMap(({ pieces }) => pieces.flatMap(({ options }) => options[code] ?? [])))]
    const counted = values.map((value): [string, number] => [
      value,
      withPiece((each) => each.options[code] === value && passes(each, query, code)).length,
    ])
    return [code, Object.fromEntries(counted)]
  })
  return {
    slugs: matched.map(({ slug }) => slug).toSorted(),
    total: matched.length,
    options: Object.fromEntries(counts.filter(([, values]) => Object.keys(values).length > 0)),
    price: prices.length === 0 ? null : { min: Math.min(...prices), max: Math.max(...prices) },
    inStock: withPiece((each) => passes(each, query, 'stock') && isAvailable(each)).length,
    categories: narrower[shown ?? 'top'].map((slug) => ({
      slug,
      count: matched.filter(({ category }) => below[slug].includes(category)).length,
    })),
  }
}

async function found(query: ListingQuery) {
  const listing = await listProducts(await shop.newContext(), query)
  if (!listing) throw new Error('No such category')
  const { items, total, facets } = listing
  return {
    slugs: items.map(({ slug }) => slug).toSorted(),
    total,
    options: Object.fromEntries(
      facets.options.map(({ code, values }) => [
        code,
        Object.fromEntries(values.map(({ code: value, count }) => [value, count])),
      ]),
    ),
    price: facets.price && { min: facets.price.min.amount, max: facets.price.max.amount },
    inStock: facets.inStock,
    categories: facets.categories.map(({ slug, count }) => ({ slug, count })),
  }
}

test('filtering by a color reduces the sizes and not the other colors', async () => {
  const { options, slugs } = await found({ options: { color: ['clay'] } })
  expect(slugs).toEqual(['field-book'])
  expect(options).toEqual({ color: { ink: 4, clay: 1, moss: 2, bone: 2 }, size: { a4: 0, a5: 1, a6: 1 } })
})

test('values of one option are alternatives, and of two options one variant must have both', async () => {
  expect((await found({ options: { color: ['clay', 'bone'] } })).slugs).toEqual([
    'desk-lamp',
    'field-book',
    'paper-pack',
  ])
  expect((await found({ options: { color: ['bone'], size: ['a5'] } })).slugs).toEqual([])
})

test('one variant must match both the price and the stock filter', async () => {
  // The small one in ink is sold out, the large ones are too dear.
  expect((await found({ options: { color: ['ink'] }, price: { max: 1500 } })).slugs).toEqual(['field-book'])
  expect((await found({ options: { color: ['ink'] }, price: { max: 1500 }, inStock: true })).slugs).toEqual([])
})

test('a product without a price in the currency is in no range of prices', async () => {
  expect((await found({ currency: 'EUR', price: { min: 0 }, category: 'pens' })).slugs).toEqual(['roller-pen'])
  expect((await found({ currency: 'EUR', category: 'pens' })).slugs).toEqual(['fountain-pen', 'roller-pen'])
  expect((await found({ currency: 'EUR', price: { min: 1701, max: 1800 } })).slugs).toEqual(['field-book'])
  expect((await found({ currency: 'USD', price: { min: 1701, max: 1800 } })).slugs).toEqual([])
})

test('an unknown category is not found, an unknown value finds nothing', async () => {
  expect(await listProducts(shop.ctx, { category: 'nowhere' })).toBeNull()
  expect((await found({ options: { color: ['plaid'] } })).total).toBe(0)
  expect((await found({ options: { fabric: ['wool'] } })).total).toBe(0)
})

const subset = (values: string[]) => fc.subarray(values, { minLength: 0 })
const bound = fc.option(fc.constantFrom(0, 900, 1400, 1500, 1700, 1800, 1900, 2300, 6800, 12900, 20000), {
  nil: undefined,
})

const queries: fc.Arbitrary<ListingQuery> = fc.record({
  category: fc.constantFrom(undefined, 'paper', 'notebooks', 'pens', 'light'),
  options: fc.record({ color: subset(['ink', 'clay', 'moss', 'bone']), size: subset(['a4', 'a5', 'a6']) }),
  price: fc.record({ min: bound, max: bound }),
  inStock: fc.boolean(),
  currency: fc.constantFrom('USD' as const, 'EUR' as const),
})

test('every combination of filters shows and counts the same as a direct evaluation of the rules', async () => {
  await fc.assert(
    fc.asyncProperty(queries, async (query) => {
      expect(await found(query)).toEqual(expected(query))
    }),
    { numRuns: 150 },
  )
})

/** Options and values as they are shown, one under the other. */
async function shownOrder(query: ListingQuery): Promise<string[]> {
  const listing = await listProducts(await shop.newContext(), query)
  return (listing?.facets.options ?? []).flatMap(({ code, values }) => [code, ...values.map((value) => value.code)])
}

test('options and values are in the order in which the products have them', async () => {
  expect(await shownOrder({ category: 'notebooks' })).toEqual(['color', 'ink', 'clay', 'size', 'a5', 'a6'])
})

test('choosing a value neither moves, removes nor adds a facet', async () => {
  const byCategory = fc.record({ query: queries, category: fc.constantFrom(undefined, 'paper', 'notebooks', 'pens') })
  await fc.assert(
    fc.asyncProperty(byCategory, async ({ query, category }) => {
      expect(await shownOrder({ ...query, category })).toEqual(await shownOrder({ category }))
    }),
    { numRuns: 60 },
  )
})

test('an option counts the products that have it, whatever is chosen', async () => {
  for (const query of [{}, { options: { color: ['clay'] } }, { inStock: true }]) {
    const { facets } = (await listProducts(await shop.newContext(), query)) ?? {}
    expect(facets?.products).toBe(things.length)
    expect(facets?.options.map(({ code, products }) => [code, products])).toEqual([
      ['color', 6],
      ['size', 3],
    ])
  }
})
