import type { Locale } from '@/shared/locales'
import { formatMoney } from '@/shared/money-format'
import type { PriceText } from '@/ui/price'

import type { Price } from '../domain/price'
import type { CardPrice } from '../product-card'

/** The prices of a variant in all currencies, as the design system shows them. */
export const variantPriceTexts = (prices: readonly Price[], locale: Locale): PriceText[] =>
  prices.map(({ price, compareAtPrice }) => ({
    currency: price.currency,
    text: formatMoney(price, locale),
    compareText: compareAtPrice ? formatMoney(compareAtPrice, locale) : undefined,
  }))

/** The lowest prices of a product in all currencies. */
export const cardPriceTexts = (prices: readonly CardPrice[], locale: Locale): PriceText[] =>
  prices.map(({ currency, from, compareAt }) => ({
    currency,
    text: formatMoney(from, locale),
    compareText: compareAt ? formatMoney(compareAt, locale) : undefined,
  }))
