import fc from 'fast-check'

import { CatalogIndex } from '@/features/search/domain/catalog-index/catalog-index'
import type { IndexQuery } from '@/features/search/domain/catalog-index/index-query'
import { listingSorts } from '@/features/search/domain/listing/listing'
import type { ProductFacts, Profile } from '@/features/search/domain/projection/product-facts'

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

/** Most queries have no filter, so that lists are long enough to have pages. */
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

export const cases = fc.array(profile, { minLength: 1, maxLength: 6 }).chain((profiles) =>
  fc.record({
    profiles: fc.constant(profiles),
    batches: batches(profiles.length),
    queries: fc.array(query, { minLength: 1, maxLength: 4 }),
  }),
)

type Case = typeof cases extends fc.Arbitrary<infer Each> ? Each : never

/** Points and ranks are made of the ordinals: the same for two of them now and then. */
export function asked({ found, ...rest }: Case['queries'][number]): IndexQuery {
  const ordinals = found && Uint32Array.from(found.toSorted((a, b) => a - b))
  return {
    ...rest,
    found: ordinals && { ordinals, points: Float32Array.from(ordinals, (ordinal) => (ordinal * 7.3) % 5) },
    nameRanks: Uint32Array.from({ length: 4001 }, (_, ordinal) => (ordinal * 7919) % 4001),
    cursor: null,
  }
}

/** An index and a plain map that take the same changes. */
export function build({ profiles }: Case) {
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
