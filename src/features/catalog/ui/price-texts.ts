import type { Locale } from '@/shared/locales'
import type { Money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import type { PriceText } from '@/ui/price'

import { unitPrice, type UnitPrice } from '../domain/price'
import type { VariantView } from '../product-view'
import { catalogTexts } from '../texts'

/** The prices of a variant in all currencies, as the design system shows them. */
export const variantPriceTexts = ({ prices, measure }: VariantView, locale: Locale): PriceText[] =>
  prices.map(({ price, compareAtPrice }) =>
    priceText({ price, compareAt: compareAtPrice, unit: unitPrice(price, measure) }, locale),
  )

interface Figures {
  readonly price: Money
  readonly compareAt: Money | null
  readonly unit: UnitPrice | null
}

/** A price with its former price and unit price, as the design system shows it. */
export const priceText = ({ price, compareAt, unit }: Figures, locale: Locale): PriceText => ({
  currency: price.currency,
  text: formatMoney(price, locale),
  ...(compareAt ? { compareText: formatMoney(compareAt, locale) } : {}),
  ...(unit
    ? { unitText: catalogTexts(locale)(`price.per.${unit.per}`, { price: formatMoney(unit.price, locale) }) }
    : {}),
})
