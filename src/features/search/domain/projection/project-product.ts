import type { Availability } from '@/features/catalog/domain/availability'
import type { PublishedProduct, Texts } from '@/features/catalog/domain/published-product'

import { colorWords } from '../words/color-words'
import type { ProductFacts, Profile } from './product-facts'
import type { ProductTexts } from '../words/product-words'
import type { StoredCard } from '../listing/stored-card'
import { synonymsOf } from '../words/synonyms'

export interface StoreLanguages {
  readonly locales: readonly string[]
  readonly defaultLocale: string
}

/** The input of a product's projection. */
export interface ProductTruth {
  readonly product: PublishedProduct
  readonly availabilityOf: (variantId: string) => Availability
  /** A category below those that it is a part of. */
  readonly categoryPathOf: (categoryId: string) => readonly { readonly title: Texts }[]
  readonly languages: StoreLanguages
}

/** The words of an option, with an empty `value`, or of one of its values. */
export interface OptionLabel {
  readonly option: string
  readonly value: string
  readonly labels: Texts
  readonly swatch: string | null
}

/** A product in the tables of the read model. */
export interface ProjectedProduct {
  readonly facts: Omit<ProductFacts, 'profile'>
  readonly profile: Profile
  readonly card: StoredCard
  /** By language of the store: what lists by name are sorted by. */
  readonly names: Texts
  /** By language of the store. */
  readonly texts: Readonly<Record<string, ProductTexts>>
  readonly skus: readonly string[]
  readonly labels: readonly OptionLabel[]
}

export function projectProduct(truth: ProductTruth): ProjectedProduct {
  const { product, languages } = truth
  const options = usedOptions(product)
  return {
    facts: { published: product.published, categories: product.categoryIds, prices: pricesOf(product) },
    profile: profileOf(truth, options),
    card: cardOf(product),
    names: inEach(languages, (locale) =>
      (product.title[locale] ?? product.title[languages.defaultLocale] ?? product.slug).toLowerCase(),
    ),
    texts: inEach(languages, (locale) => textsOf(truth, options, locale)),
    skus: product.variants.map(({ sku }) => sku),
    labels: options.flatMap(({ code: option, label, values }) => [
      { option, value: '', labels: label, swatch: null },
      ...values.map((value) => ({ option, value: value.code, labels: value.label, swatch: value.swatch })),
    ]),
  }
}

const inEach = <T>({ locales }: StoreLanguages, of: (locale: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, of(locale)]))

/** The options and values of active variants, each code once; others would find nothing in a list. */
function usedOptions({ options, variants }: PublishedProduct): PublishedProduct['options'] {
  return firstOfEach(options).flatMap((option) => {
    const used = new Set(variants.map((variant) => variant.options[option.code]))
    const values = firstOfEach(option.values).filter(({ code }) => used.has(code))
    return values.length > 0 ? [{ ...option, values }] : []
  })
}

const firstOfEach = <T extends { readonly code: string }>(rows: readonly T[]): T[] =>
  [...new Map(rows.toReversed().map((row) => [row.code, row])).values()].toReversed()

function profileOf({ product, availabilityOf }: ProductTruth, options: PublishedProduct['options']): Profile {
  const places = options.map(
    ({ code, values }) => [code, new Map(values.map((value, place) => [value.code, place]))] as const,
  )
  return {
    options: options.map(({ code, values }) => ({ code, values: values.map((value) => value.code) })),
    variants: product.variants.map((variant) => ({
      values: places.map(([code, placeOf]) => placeOf.get(variant.options[code] ?? '') ?? -1),
      availability: availabilityOf(variant.id),
    })),
  }
}

/** Currencies by the alphabet, so that the same prices are the same JSON. */
function pricesOf({ variants }: PublishedProduct): ProductFacts['prices'] {
  const currencies = new Set(variants.flatMap(({ prices }) => prices.map(({ currency }) => currency)))
  const amountIn = (currency: string) => (variant: PublishedProduct['variants'][number]) =>
    variant.prices.find((price) => price.currency === currency)?.amount ?? null
  return Object.fromEntries(
    [...currencies].sort().map((currency) => [currency, variants.map(amountIn(currency))] as const),
  )
}

function cardOf({ kind, title, subtitle, badge, pictures, options, variants }: PublishedProduct): StoredCard {
  return {
    kind,
    title,
    subtitle,
    badge,
    pictures,
    swatches: options.flatMap(({ values }) =>
      values.flatMap(({ code, swatch, label }) => (isColor(swatch) ? [{ code, color: swatch, label }] : [])),
    ),
    variants: variants.map(({ prices, measure }) => ({
      prices: Object.fromEntries(prices.map(({ currency, amount, compareAt }) => [currency, { amount, compareAt }])),
      measure,
    })),
  }
}

const isColor = (swatch: string | null): swatch is string => swatch !== null && /^#[0-9a-f]{6}$/i.test(swatch)

const colorsIn = (swatch: string | null, locale: string): string[] =>
  isColor(swatch) ? colorWords(swatch, locale) : []

function textsOf(
  { product, categoryPathOf, languages }: ProductTruth,
  options: PublishedProduct['options'],
  locale: string,
): ProductTexts {
  // An option without a label in any language is named by its code, in the store's default language.
  const wordsOf = ({ code, label }: { readonly code: string; readonly label: Texts }): string | undefined =>
    label[locale] ?? (locale === languages.defaultLocale && Object.keys(label).length === 0 ? code : undefined)
  const above = product.categoryIds.flatMap(categoryPathOf)
  const attributes = [
    product.subtitle[locale],
    ...options.flatMap((option) => [wordsOf(option), ...option.values.map(wordsOf)]),
    ...new Set(above.map(({ title }) => title[locale])),
    ...new Set(options.flatMap(({ values }) => values.flatMap(({ swatch }) => colorsIn(swatch, locale)))),
  ]
  const title = product.title[locale] ?? ''
  return {
    title,
    attributes: attributes.filter((text) => text !== undefined),
    // Synonyms are added to the description, because they have less weight than the title.
    description: [product.description[locale] ?? '', ...synonymsOf(title, locale)].join(' '),
  }
}
