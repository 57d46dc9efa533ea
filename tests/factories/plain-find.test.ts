import fc from 'fast-check'
import { expect, test } from 'vitest'

import { commonOrder, type GivenOrder } from '@/features/search/domain/catalog-index/common-order'
import { listingSorts } from '@/features/search/domain/listing/listing'
import { groupBy } from '@/shared/group-by'

import { CatalogIndex } from './catalog-index'
import type { IndexAnswer, IndexQuery } from './index-query'
import type { ProductFacts, Profile } from '../projection/product-facts'

/** The catalog as the test's own, plain reading of the rules needs it. */
type Catalog = ReadonlyMap<number, { readonly facts: ProductFacts; readonly profile: Profile }>

interface Piece {
  readonly ordinal: number
  readonly position: number
  readonly options: Readonly<Record<string, string>>
  readonly availability: string
  readonly prices: Readonly<Record<string, number | null>>
}

function piecesOf(ordinal: number, { facts, profile }: { facts: ProductFacts; profile: Profile }): Piece[] {
  return profile.variants.map(({ values, availability }, position) => ({
    ordinal,
    position,
    options: Object.fromEntries(
      profile.options.flatMap(({ code, values: codes }, place) => {
        const value = codes[values[place] ?? -1]
        return value === undefined ? [] : [[code, value]]
      }),
    ),
    availability,
    prices: Object.fromEntries(Object.keys(facts.prices).map((each) => [each, facts.prices[each]?.[position] ?? null])),
  }))
}

const isStocked = ({ availability }: Piece) => availability === 'in_stock' || availability === 'low_stock'

/** Whether a piece passes every filter but the one named. */
function passes(piece: Piece, query: IndexQuery, except?: string): boolean {
  const { min, max, currency } = query.price
  const price = piece.prices[currency] ?? null
  return (
    query.options.every(
      ({ code, values }) => code === except || values.some((value) => piece.options[code] === value),
    ) &&
    (except === 'price' || min === null || (price !== null && price >= min)) &&
    (except === 'price' || max === null || (price !== null && price <= max)) &&
    (except === 'stock' || !query.inStock || isStocked(piece))
  )
}

/** The sort keys of a product, most important first; low ones come first. */
function keysOf(ordinal: number, matching: readonly Piece[], { catalog, query }: Asked): number[] {
  const published = catalog.get(ordinal)?.facts.published ?? 0
  const isBuyable = matching.some(({ availability }) => availability !== 'sold_out')
  const amounts = matching.flatMap(({ prices }) => prices[query.currency] ?? [])
  const points = query.found?.points[query.found.ordinals.indexOf(ordinal)] ?? 0
  switch (query.sort) {
    case 'featured':
      return [isBuyable ? 0 : 1, -published, -ordinal]
    case 'newest':
      return [-published, -ordinal]
    case 'price_asc':
      return [amounts.length > 0 ? Math.min(...amounts) : Infinity, ordinal]
    case 'price_desc':
      return [amounts.length > 0 ? -Math.min(...amounts) : 1, -ordinal]
    case 'name':
      return [query.nameRanks?.[ordinal] ?? 0, ordinal]
    case 'relevance':
      return [-Math.floor(points * 1024), isBuyable ? 0 : 1, -Math.floor(published), -ordinal]
  }
}

interface Asked {
  readonly catalog: Catalog
  readonly query: IndexQuery
}

const byKeys = (a: readonly number[], b: readonly number[]): number =>
  a.map((key, place) => (key === b[place] ? 0 : key - (b[place] ?? 0))).find((difference) => difference !== 0) ?? 0

/** What a list without a cursor should say, computed from all pieces, one after the other. */
function plainFind({ catalog, query }: Asked) {
  const scope = [...catalog].filter(
    ([ordinal, { facts }]) =>
      (query.categoryIds === null || facts.categories.some((id) => query.categoryIds?.includes(id))) &&
      (query.found === null || query.found.ordinals.includes(ordinal)),
  )
  const pieces = scope.flatMap(([ordinal, product]) => piecesOf(ordinal, product))
  const productsWith = (holds: (piece: Piece) => boolean) => new Set(pieces.filter(holds).map(({ ordinal }) => ordinal))
  const matching = groupBy(
    pieces.filter((piece) => passes(piece, query)),
    ({ ordinal }) => ordinal,
  )
  const list = [...matching]
    .map(([ordinal, own]) => ({ ordinal, own, keys: keysOf(ordinal, own, { catalog, query }) }))
    .sort((a, b) => byKeys(a.keys, b.keys))
  const amounts = pieces
    .filter((piece) => passes(piece, query, 'price'))
    .flatMap(({ prices }) => prices[query.currency] ?? [])
  const menus = scope.map(([ordinal, product]) => {
    const own = piecesOf(ordinal, product)
    return product.profile.options
      .map(({ code, values }) => ({ code, values: values.filter((v) => own.some((each) => each.options[code] === v)) }))
      .filter(({ values }) => values.length > 0)
  })
  return {
    list: list.map(({ ordinal, own }) => ({ ordinal, variants: own.map(({ position }) => position) })),
    facets: {
      total: list.length,
      products: productsWith(() => true).size,
      options: commonOrder(given(menus.map((menu) => menu.map(({ code }) => code)))).map((code) => {
        const orders = menus.flatMap((menu) => menu.filter((each) => each.code === code).map(({ values }) => values))
        return {
          code,
          products: orders.length,
          values: commonOrder(given(orders)).map((value) => ({
            code: value,
            count: productsWith((piece) => piece.options[code] === value && passes(piece, query, code)).size,
          })),
        }
      }),
      minPrice: amounts.length > 0 ? Math.min(...amounts) : null,
      maxPrice: amounts.length > 0 ? Math.max(...amounts) : null,
      inStock: productsWith((piece) => passes(piece, query, 'stock') && isStocked(piece)).size,
      categoryCounts: new Map(
        query.counted.map(({ category, members }) => [
          category,
          list.filter(({ ordinal }) => catalog.get(ordinal)?.facts.categories.some((id) => members.includes(id)))
            .length,
        ]),
      ),
    },
  }
}

const given = (orders: readonly (readonly string[])[]): GivenOrder[] =>
  orders.filter(({ length }) => length > 0).map((codes) => ({ codes, products: 1 }))

const facetsOf = ({ items: _, hasBefore: _before, hasAfter: _after, ...facets }: IndexAnswer) => facets
const places = ({ items }: IndexAnswer) => items.map(({ ordinal, variants }) => ({ ordinal, variants }))

const currencies = ['USD', 'EUR', 'CHF']
const categories = ['paper', 'pens', 'lamps', 'ink']
const optionCodes = ['color', 'size', 'finish']
const valueCodes = ['a', 'b', 'c', 'd']
const amount = fc.constantFrom(0, 900, 1400, 1500, 1900, 2300, 6800)

const profile: fc.Arbitrary<Profile> = fc
  .shuffledSubarray(optionCodes)
  .chain((codes) =>
    fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), values: fc.shuffledSubarray(valueCodes) }))),
  )
  .chain((options) =>
    fc.record({
      options: fc.constant(options),
      variants: fc.array(
        fc.record({
          values: fc.tuple(...options.map(({ values }) => fc.integer({ min: -1, max: values.length - 1 }))),
          availability: fc.constantFrom('in_stock', 'low_stock', 'sold_out', 'backorder'),
        }),
        { maxLength: 6 },
      ),
    }),
  )

const manyPrices = fc.array(fc.option(amount, { freq: 4 }), { minLength: 6, maxLength: 6 })
const onePrice = amount.map((each) => Array.from({ length: 6 }, () => each))
const prices = fc.dictionary(fc.constantFrom('USD', 'EUR'), fc.oneof(manyPrices, onePrice))

/** Prices are more than there are variants until the profile is known. */
const facts = (profiles: number) =>
  fc.record({
    published: fc.oneof(fc.constantFrom(0, 1_700_000_000, 1_700_000_000.25), fc.integer({ min: 1e9, max: 2e9 })),
    categories: fc.uniqueArray(fc.constantFrom(...categories)),
    profile: fc.integer({ min: 0, max: profiles - 1 }),
    prices,
  })

/** Batches of changes: an ordinal may come, change and go several times. */
const batches = (profiles: number) =>
  fc.array(
    fc.array(
      fc.record({
        ordinal: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 3000 })),
        facts: fc.option(facts(profiles), { freq: 6 }),
      }),
      { maxLength: 40, size: 'max' },
    ),
    { minLength: 1, maxLength: 3 },
  )

/** Most queries do without a filter, so that lists are long enough to have pages. */
const rarely = <T>(each: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: each })
const seldom = fc.integer({ min: 0, max: 5 }).map((each) => each === 0)

const limitOfPrice = rarely(fc.constantFrom(0, 900, 1000, 1500, 1900, 6800, 9000))
const someCategories = fc.subarray([...categories, 'nowhere'], { minLength: 1 })
const someOrdinals = fc.uniqueArray(fc.oneof(fc.nat({ max: 15 }), fc.nat({ max: 4000 })), { maxLength: 60 })
const someValues = fc.subarray([...valueCodes, 'x'])

const options = fc
  .oneof(
    fc.constant([]),
    fc.constantFrom(...optionCodes).map((code) => [code]),
    fc.subarray([...optionCodes, 'fabric']),
  )
  .chain((codes) => fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), values: someValues }))))

const query = fc.record({
  categoryIds: rarely(someCategories),
  found: rarely(fc.oneof(someOrdinals, fc.constant(Array.from({ length: 4000 }, (_, ordinal) => ordinal)))),
  options,
  price: fc.record({ min: limitOfPrice, max: limitOfPrice, currency: fc.constantFrom(...currencies) }),
  inStock: seldom,
  sort: fc.constantFrom(...listingSorts),
  currency: fc.constantFrom(...currencies),
  offset: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
  limit: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 10 })),
  counted: fc.array(fc.record({ category: fc.constantFrom('top', 'rest'), members: someCategories }), { maxLength: 1 }),
})

const cases = fc.array(profile, { minLength: 1, maxLength: 6 }).chain((profiles) =>
  fc.record({
    profiles: fc.constant(profiles),
    batches: batches(profiles.length),
    queries: fc.array(query, { minLength: 1, maxLength: 4 }),
  }),
)

type Case = typeof cases extends fc.Arbitrary<infer Each> ? Each : never

/** Points and ranks are made of the ordinals: the same for two of them now and then. */
function asked({ found, ...rest }: Case['queries'][number]): IndexQuery {
  const ordinals = found && Uint32Array.from(found.toSorted((a, b) => a - b))
  return {
    ...rest,
    found: ordinals && { ordinals, points: Float32Array.from(ordinals, (ordinal) => (ordinal * 7.3) % 5) },
    nameRanks: Uint32Array.from({ length: 4001 }, (_, ordinal) => (ordinal * 7919) % 4001),
    cursor: null,
  }
}

/** An index and a plain map that take the same changes. */
function build({ profiles }: Case) {
  const index = new CatalogIndex()
  const catalog = new Map<number, { facts: ProductFacts; profile: Profile }>()
  index.addProfiles(profiles.map((profile, place) => ({ id: 100 + place, profile })))
  const apply = (changes: Case['batches'][number]) => {
    const products = changes.map(({ ordinal, facts }) => {
      const profile = profiles[facts?.profile ?? 0]
      if (!facts || !profile) {
        catalog.delete(ordinal)
        return { ordinal, facts: null }
      }
      const cut = Object.entries(facts.prices).map(([currency, all]): [string, readonly (number | null)[]] => [
        currency,
        all.slice(0, profile.variants.length),
      ])
      const own: ProductFacts = { ...facts, profile: 100 + facts.profile, prices: Object.fromEntries(cut) }
      catalog.set(ordinal, { facts: own, profile })
      return { ordinal, facts: own }
    })
    index.setProducts(products)
  }
  return { index, catalog, apply }
}

test('an index lists and counts what a plain reading of the rules does', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { index, catalog, apply } = build(each)
      for (const changes of each.batches) {
        apply(changes)
        for (const query of each.queries.map(asked)) {
          const { list, facets } = plainFind({ catalog, query })
          const answer = index.find(query)
          expect(places(answer)).toEqual(list.slice(query.offset, query.offset + query.limit))
          expect(facetsOf(answer)).toEqual(facets)
          expect(answer.hasBefore).toBe(query.offset > 0 && list.length > 0)
          expect(answer.hasAfter).toBe(query.offset + query.limit < list.length)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('pages after a cursor, and backwards before one, lead through the whole list', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { index, catalog, apply } = build(each)
      each.batches.forEach(apply)
      for (const query of each.queries.map(asked)) {
        const { list } = plainFind({ catalog, query })
        const start = { ...query, offset: 0, cursor: null }
        let page = index.find(start)
        const forwards = [...page.items]
        for (let last = page.items.at(-1); last && page.hasAfter; last = page.items.at(-1)) {
          page = index.find({ ...start, cursor: { ...last, direction: 'after' } })
          expect(page.hasBefore).toBe(true)
          forwards.push(...page.items)
          expect(forwards.length).toBeLessThanOrEqual(list.length)
        }
        expect(places({ ...page, items: forwards })).toEqual(list)
        const backwards = page.items.toReversed()
        while (page.hasBefore) {
          const [first] = page.items
          if (!first) throw new Error('A page with one before it is empty')
          page = index.find({ ...start, cursor: { ...first, direction: 'before' } })
          expect(page.hasAfter).toBe(true)
          backwards.push(...page.items.toReversed())
          expect(backwards.length).toBeLessThanOrEqual(list.length)
        }
        expect(places({ ...page, items: backwards.toReversed() })).toEqual(list)
      }
    }),
    { numRuns: 100 },
  )
})
