import { money, type CurrencyCode, type Money } from '@/shared/money'

import { isQuantity, type Measure } from './measure'

/** A variant's price in one currency; `compareAtPrice` is the former price that a sale strikes out. */
export type Price = { readonly price: Money; readonly compareAtPrice: Money | null }

/**
 * The price that a sale strikes out; null unless it is higher. `compareAt` is in minor units of the price's currency.
 */
export const formerPrice = (price: Money, compareAt: number | null): Money | null =>
  compareAt !== null && compareAt > price.amount ? money(compareAt, price.currency) : null

/** The price in a currency, or null where the variant is not sold in it. Never a converted one. */
export const priceIn = (prices: readonly Price[], currency: CurrencyCode): Price | null =>
  prices.find(({ price }) => price.currency === currency) ?? null

export type UnitPrice = { readonly price: Money; readonly per: 'kg' | 'l' | 'm' | 'piece' }

const baseUnits = {
  g: { per: 'kg', size: 1000 },
  ml: { per: 'l', size: 1000 },
  mm: { per: 'm', size: 1000 },
  piece: { per: 'piece', size: 1 },
} as const

/**
 * The price for one kilogram, liter, meter or piece, rounded half up: Directive 98/6/EC, article 2(b), which requires
 * it next to the selling price. Null when the content is not known, and when the result is zero or too large for money.
 */
export function unitPrice(price: Money, measure: Measure | null): UnitPrice | null {
  if (measure === null || !isQuantity(measure.quantity)) return null
  const { quantity, unit } = measure
  const { per, size } = baseUnits[unit]
  const doubled = BigInt(price.amount) * BigInt(size) * 2n + BigInt(quantity)
  const amount = Number(doubled / (BigInt(quantity) * 2n))
  return isQuantity(amount) ? { price: money(amount, price.currency), per } : null
}
