import { maxLines, maxQuantity, type Cart, type CartLine } from '@/features/cart/domain/cart'
import { equals, type Money } from '@/shared/money'

/** What is other in a cart than the shopper wants, as data; each interface says it in its own words. */
export type CartMessage =
  | {
      readonly code: 'quantity_reduced'
      readonly lineId: string
      readonly sku: string
      /** Pieces asked for: those of the line, with what was to be added. */
      readonly from: number
      readonly to: number
      /** Pieces of the line before this change: 0 of a new one, `from` when the cart is only read. */
      readonly had: number
      /** No more are left, or a line holds no more. */
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

/** What may be bought of a variant: pieces, or null where stock sets no limit. Without an entry it is not sold (any more). */
export type Purchasable = ReadonlyMap<string, number | null>

/**
 * Cuts the cart down to what can be had, by variant id, and to what a line and a cart can hold, and says what was cut. `before` is
 * the cart before the change that led here; left out when it is only read. Stock is shared by all lines of a variant,
 * should there ever be two: the first is served first.
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
