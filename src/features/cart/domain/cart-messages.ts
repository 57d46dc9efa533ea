import type { Cart, CartLine } from '@/features/cart/domain/cart'
import { equals, type Money } from '@/shared/money'

/** What changed in a cart without the shopper's doing, as data; each interface says it in its own words. */
export type CartMessage =
  | {
      readonly code: 'quantity_reduced'
      readonly lineId: string
      readonly sku: string
      readonly from: number
      readonly to: number
    }
  | {
      readonly code: 'line_removed'
      readonly lineId: string
      readonly sku: string
      readonly from: number
      readonly reason: 'sold_out' | 'unavailable'
    }
  | {
      readonly code: 'price_changed'
      readonly lineId: string
      readonly sku: string
      readonly from: Money
      readonly to: Money
    }

/** What may be bought of a variant: pieces, or null where stock sets no limit. Without an entry it is not sold (any more). */
export type Purchasable = ReadonlyMap<string, number | null>

/**
 * Cuts the cart down to what can be had, by variant id, and says what was cut. Stock is shared by all lines of a
 * variant, should there ever be two: the first is served first.
 */
export function clampToAvailability(cart: Cart, purchasable: Purchasable): { cart: Cart; messages: CartMessage[] } {
  const left = new Map(purchasable)
  const messages: CartMessage[] = []
  const lines = cart.lines.flatMap((line): CartLine[] => {
    const limit = left.get(line.variantId)
    if (limit === null) return [line]
    if (limit === undefined || limit <= 0) {
      const reason = limit === undefined ? 'unavailable' : 'sold_out'
      messages.push({ code: 'line_removed', lineId: line.id, sku: line.sku, from: line.quantity, reason })
      return []
    }
    const quantity = Math.min(line.quantity, limit)
    left.set(line.variantId, limit - quantity)
    if (quantity === line.quantity) return [line]
    messages.push({ code: 'quantity_reduced', lineId: line.id, sku: line.sku, from: line.quantity, to: quantity })
    return [{ ...line, quantity }]
  })
  return { cart: messages.length === 0 ? cart : { ...cart, lines }, messages }
}

/**
 * The lines whose unit price is another than the one last shown, by line id. A line that was never shown, or was shown
 * in another currency, has nothing to explain.
 */
export function priceChanges(
  lines: readonly CartLine[],
  shown: ReadonlyMap<string, Money>,
  present: ReadonlyMap<string, Money>,
): CartMessage[] {
  return lines.flatMap((line): CartMessage[] => {
    const from = shown.get(line.id)
    const to = present.get(line.id)
    if (!from || !to || from.currency !== to.currency || equals(from, to)) return []
    return [{ code: 'price_changed', lineId: line.id, sku: line.sku, from, to }]
  })
}
