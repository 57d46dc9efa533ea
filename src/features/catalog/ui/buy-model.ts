import type { Locale } from '@/shared/locales'
import type { PriceText } from '@/ui/price'

import { editionFirst } from '../domain/edition'
import type { Choosable } from '../domain/variant-choice'
import type { ProductOptionView, ProductView, VariantView } from '../product-view'
import { catalogTexts } from '../texts'
import { variantPriceTexts } from './price-texts'

/** The data of a product page for the browser. It is kept small because it is written into the page. */
export interface BuyModel {
  readonly title: string
  readonly options: readonly ProductOptionView[]
  readonly variants: readonly BuyVariant[]
  /** Each distinct list of prices once; variants refer to it by index. */
  readonly prices: readonly (readonly PriceText[])[]
  /** Addresses of small pictures, for option values such as `color:ink`; that of the product under ''. */
  readonly thumbs: Readonly<Record<string, string>>
}

export interface BuyVariant extends Choosable {
  readonly sku: string
  /** Index in `prices`. */
  readonly price: number
  /** The text about its availability. */
  readonly note: string
}

export function buyModel(product: ProductView, locale: Locale): BuyModel {
  const keys: string[] = []
  const prices: PriceText[][] = []
  const placeOf = (texts: PriceText[]): number => {
    const key = JSON.stringify(texts)
    if (!keys.includes(key)) {
      keys.push(key)
      prices.push(texts)
    }
    return keys.indexOf(key)
  }
  const variants = editionFirst(product.variants, product.options, locale).map((variant) => ({
    sku: variant.sku,
    options: variant.options,
    availability: variant.availability,
    price: placeOf(variantPriceTexts(variant, locale)),
    note: availabilityNote(variant, product.kind, locale),
  }))
  const thumbs = product.pictures.map(({ optionValue, picture }) => [optionValue ?? '', picture.thumbUrl] as const)
  const [front] = product.pictures
  return {
    title: product.title,
    options: product.options.filter(({ values }) => values.length > 0),
    variants,
    prices,
    // The first picture of a value wins.
    thumbs: { ...Object.fromEntries(thumbs.toReversed()), ...(front ? { '': front.picture.thumbUrl } : {}) },
  }
}

function availabilityNote({ availability, left }: VariantView, kind: ProductView['kind'], locale: Locale): string {
  const t = catalogTexts(locale)
  if (kind === 'digital' && availability === 'in_stock') return t('availability.digital')
  if (availability === 'low_stock') {
    return left === null ? t('availability.few') : t('availability.low_stock', { count: left })
  }
  return t(`availability.${availability}`)
}
