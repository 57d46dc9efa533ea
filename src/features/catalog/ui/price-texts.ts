import type { Locale } from '@/shared/locales'
import type { Money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import type { PriceText } from '@/ui/price'

import type { Price } from '../domain/price'
import type { CardPrice } from '../product-card'

/** The prices of a variant in all currencies, as the design system shows them. */
export const variantPriceTexts = (prices: readonly Price[], locale: Locale): PriceText[] =>
  prices.map(({ price, compareAtPrice }) => priceText(price, compareAtPrice, locale))

/** The lowest prices of a product in all currencies. */
export const cardPriceTexts = (prices: readonly CardPrice[], locale: Locale): PriceText[] =>
  prices.map(({ from, compareAt }) => priceText(from, compareAt, locale))

const priceText = (price: Money, compareAt: Money | null, locale: Locale): PriceText => ({
  currency: price.currency,
  text: formatMoney(price, locale),
  ...(compareAt ? { compareText: formatMoney(compareAt, locale) } : {}),
})
