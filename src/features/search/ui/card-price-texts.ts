import { priceText } from '@/features/catalog/ui/price-texts'
import type { Locale } from '@/shared/locales'
import type { PriceText } from '@/ui/price'

import type { CardPrice } from '../domain/listing/card-prices'

/** The lowest prices of a product in all currencies, as the design system shows them. */
export const cardPriceTexts = (prices: readonly CardPrice[], locale: Locale): PriceText[] =>
  prices.map(({ from, compareAt, unitPrice: unit, varies }) => ({
    ...priceText({ price: from, compareAt, unit }, locale),
    ...(varies ? { isFrom: true } : {}),
  }))
