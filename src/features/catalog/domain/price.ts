import { money, type CurrencyCode, type Money } from '@/shared/money'

/** A variant's price in one currency; `compareAtPrice` is the former price that a sale strikes out. */
export type Price = { readonly price: Money; readonly compareAtPrice: Money | null }

/** The price in a currency, or null where the variant is not sold in it. Never a converted one. */
export const priceIn = (prices: readonly Price[], currency: CurrencyCode): Price | null =>
  prices.find(({ price }) => price.currency === currency) ?? null

/** The content of a package in whole units of `unit`: 250 ml of ink, 80 pieces of paper. */
export type Measure = { readonly quantity: number; readonly unit: 'g' | 'ml' | 'mm' | 'piece' }

export type UnitPrice = { readonly price: Money; readonly per: 'kg' | 'l' | 'm' | 'piece' }

const baseUnits = {
  g: { per: 'kg', size: 1000 },
  ml: { per: 'l', size: 1000 },
  mm: { per: 'm', size: 1000 },
  piece: { per: 'piece', size: 1 },
} as const

/**
 * The price for one kilogram, liter, meter or piece, rounded half up: Directive 98/6/EC, article 2(b), which asks for it
 * beside the selling price. Null where the content is not known.
 */
export function unitPrice(price: Money, { quantity, unit }: Measure): UnitPrice | null {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return null
  const { per, size } = baseUnits[unit]
  const doubled = BigInt(price.amount) * BigInt(size) * 2n + BigInt(quantity)
  return { price: money(Number(doubled / (BigInt(quantity) * 2n)), price.currency), per }
}
