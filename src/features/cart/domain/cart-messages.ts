import { maxLines, maxQuantity, type Cart, type CartLine } from '@/features/cart/domain/cart'
import { equals, type Money } from '@/shared/money'

/** A difference between the cart and what the shopper requested, as data; each interface formats it. */
export type CartMessage =
  | {
      readonly code: 'quantity_reduced'
      readonly lineId: string
      readonly sku: string
      /** Requested pieces: those of the line and those to add. */
      readonly from: number
      readonly to: number
      /** Pieces of the line before this change: 0 for a new one, `from` when the cart is only read. */
      readonly had: number
      /** `stock`: no more are available; `limit`: a line can hold no more. */
      readonly reason: 'stock' | 'limit'
    }
  | {
      readonly code: 'line_removed'
      readonly lineId: string
      readonly sku: string
      readonly from: number
      /** `cart_full`: carts that were merged at sign-in held more different things than one cart does. */
      readonly reason: 'sold_out' | 'unavailable' | 'not_in_currency' | 'cart_full'
    }
  | {
      readonly code: 'price_changed'
      readonly lineId: string
      readonly sku: string
      readonly from: Money
      readonly to: Money
    }

/**
 * By variant id, the pieces that may be bought; null where stock sets no limit. A variant without entry is not for
 * sale.
 */
export type Purchasable = ReadonlyMap<string, number | null>

/**
 * Reduces the cart to the purchasable pieces and to the limits of lines and carts, and returns messages about the
 * reductions. `before` is the cart before the change; left out when the cart is only read. Should two lines have the
 * same variant, they share its stock and the first line gets it first.
 */
export function clampToAvailability(
  cart: Cart,
  purchasable: Purchasable,
  before: Cart = cart,
): { cart: Cart; messages: CartMessage[] } {
  const left = new Map(purchasable)
  const messages: CartMessage[] = []
  let kept = 0
  const lines = cart.lines.flatMap((line): CartLine[] => {
    const limit = left.get(line.variantId)
    const isHad = limit !== undefined && (limit === null || limit > 0)
    if (!isHad || kept >= maxLines) {
      const reason = isHad ? 'cart_full' : limit === undefined ? 'unavailable' : 'sold_out'
      messages.push({ code: 'line_removed', lineId: line.id, sku: line.sku, from: line.quantity, reason })
      return []
    }
    kept += 1
    const quantity = Math.min(line.quantity, limit ?? maxQuantity, maxQuantity)
    if (limit !== null) left.set(line.variantId, limit - quantity)
    if (quantity === line.quantity) return [line]
    const had = before.lines.find(({ id }) => id === line.id)?.quantity ?? 0
    const reason = quantity === limit ? 'stock' : 'limit'
    const { id: lineId, sku, quantity: from } = line
    messages.push({ code: 'quantity_reduced', lineId, sku, from, to: quantity, had, reason })
    return [{ ...line, quantity }]
  })
  return { cart: messages.length === 0 ? cart : { ...cart, lines }, messages }
}

/**
 * The lines whose unit price differs from the price last shown, by line id. Lines that were never shown, or were shown
 * in another currency, are left out.
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
