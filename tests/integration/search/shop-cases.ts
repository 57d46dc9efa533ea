import fc from 'fast-check'

import type { ListingQuery } from '@/features/search/domain/listing/listing'

export type Language = 'en' | 'de'

/** A product in the shape that this direct evaluation of the rules needs. */
export interface Thing {
  readonly titles: Readonly<Record<Language, string>>
  /** Slugs. */
  readonly categories: readonly string[]
  /** Seconds since 1970. */
  readonly published: number
  readonly options: readonly { readonly code: string; readonly values: readonly string[] }[]
  readonly pieces: readonly {
    readonly values: Readonly<Record<string, string>>
    readonly prices: Readonly<Record<string, number>>
    readonly onHand: number | null
    readonly backorder: boolean
  }[]
}

export interface AskedOfShop {
  readonly language: Language
  readonly query: ListingQuery
}

/** Those above come first. Titles are words like those of products. */
export const tree = [
  { slug: 'paper', parent: null, title: 'wovtak' },
  { slug: 'books', parent: 'paper', title: 'hulbeg' },
  { slug: 'planners', parent: 'books', title: 'ciqmor' },
  { slug: 'pens', parent: 'paper', title: 'jandup' },
  { slug: 'light', parent: null, title: 'yebsil' },
] as const

/** Invented words that are unlike each other, so that only the word itself finds it. */
const words = ['zorbak', 'kivune', 'plemto', 'draxil', 'fugwah']
const slugs = tree.map(({ slug }) => slug)
const amount = fc.constantFrom(900, 1400, 1500, 1900, 6800)

const piece = fc.record({
  prices: fc.record({ USD: amount, EUR: fc.option(amount, { nil: undefined }) }).map(({ USD, EUR }) => ({
    USD,
    ...(EUR === undefined ? {} : { EUR }),
  })),
  onHand: fc.constantFrom(null, 0, 0, 3, 20),
  backorder: fc.boolean(),
})

const options = fc.record({
  color: fc.subarray(['ink', 'clay', 'moss'], { minLength: 1 }),
  size: fc.subarray(['a5', 'a6']),
})

const pieces = options
  .map(({ color, size }) =>
    size.length === 0
      ? color.map((each) => ({ color: each }))
      : color.flatMap((each) => size.map((other) => ({ color: each, size: other }))),
  )
  .chain((all) => fc.subarray(all, { minLength: 1, maxLength: Math.min(3, all.length) }))
  .chain((chosen) => fc.tuple(...chosen.map((values) => piece.map((each) => ({ ...each, values })))))

const optionsOf = (made: readonly { readonly values: Readonly<Record<string, string>> }[]) =>
  ['color', 'size']
    .map((code) => ({ code, values: [...new Set(made.flatMap(({ values }) => values[code] ?? []))] }))
    .filter(({ values }) => values.length > 0)

const titleWords = fc.subarray(words, { maxLength: 3 })

const thing = fc
  .record({ english: titleWords, german: titleWords, categories: fc.subarray(slugs, { maxLength: 2 }), pieces })
  .map((each) => ({ ...each, options: optionsOf(each.pieces) }))

/** The products of a shop: no two have the same title or date, and the languages order them differently. */
export const shops: fc.Arbitrary<readonly Thing[]> = fc.array(thing, { minLength: 5, maxLength: 6 }).chain((things) => {
  const order = fc.shuffledSubarray([...things.keys()], { minLength: things.length })
  return fc.tuple(order, order, order).map(([en, de, dates]) =>
    things.map(({ english, german, ...rest }, at) => ({
      ...rest,
      titles: { en: [`q${String(en[at])}`, ...english].join(' '), de: [`q${String(de[at])}`, ...german].join(' ') },
      published: 1_700_000_000 + (dates[at] ?? 0) * 86_400,
    })),
  )
})

const limitOfPrice = fc.option(fc.constantFrom(0, 900, 1000, 1500, 6800, 9000), { nil: undefined, freq: 1 })
const searched = fc.subarray([...words, ...tree.map(({ title }) => title)], { minLength: 1, maxLength: 2 })

const query: fc.Arbitrary<ListingQuery> = fc.record({
  category: fc.option(fc.constantFrom(...slugs), { nil: undefined, freq: 1 }),
  q: fc.option(
    searched.map((each) => each.join(' ')),
    { nil: undefined, freq: 1 },
  ),
  options: fc.record({ color: fc.subarray(['ink', 'clay', 'moss', 'bone']), size: fc.subarray(['a5', 'a6']) }),
  price: fc.record({ min: limitOfPrice, max: limitOfPrice }),
  inStock: fc.boolean(),
  // Another test covers how well words match.
  sort: fc.constantFrom('featured', 'newest', 'price_asc', 'price_desc', 'name'),
  currency: fc.constantFrom('USD', 'EUR'),
})

export const queries: fc.Arbitrary<AskedOfShop[]> = fc.array(
  fc.record({ language: fc.constantFrom('en', 'de'), query }),
  { minLength: 15, maxLength: 15 },
)
