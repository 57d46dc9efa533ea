import type { CurrencyCode } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

export type CartLine = {
  readonly id: string
  readonly variantId: string
  readonly sku: string
  readonly quantity: number
}

/** Pieces of a variant that a placed order removes from its cart. */
export type TakenPieces = { readonly variantId: string; readonly quantity: number }

/** What the shopper wants to buy. It has no prices, which are quoted each time. A variant is on one line at most. */
export type Cart = { readonly currency: CurrencyCode; readonly lines: readonly CartLine[] }

/** The most pieces of a line; larger orders are for the sales team. */
export const maxQuantity = 99

/** The most lines of a cart; merging leaves out more, with a message. */
export const maxLines = 100

/** The number of pieces in the cart, for the badge. */
export const countPieces = ({ lines }: Cart): number => lines.reduce((pieces, line) => pieces + line.quantity, 0)

/**
 * Adds pieces to the cart. A variant that is already in it keeps its line, place and id, so that the page does not
 * jump, and gets the sum. The sum may exceed the limit of a line: `clampToAvailability` reduces it with a message.
 */
export function addLine(
  cart: Cart,
  line: CartLine,
): Result<Cart, { code: 'invalid_quantity' } | { code: 'cart_full'; maxLines: number }> {
  if (!isQuantity(line.quantity) || line.quantity === 0) return fail('invalid_quantity')
  const present = cart.lines.find((one) => one.variantId === line.variantId)
  if (present) {
    return ok(replaceLine(cart, { ...present, quantity: present.quantity + line.quantity }))
  }
  if (cart.lines.length >= maxLines) return fail('cart_full', { maxLines })
  return ok({ ...cart, lines: [...cart.lines, line] })
}

/** Sets a line to 0 to 99 pieces; 0 removes it. */
export function setQuantity(
  cart: Cart,
  lineId: string,
  quantity: number,
): Result<Cart, { code: 'invalid_quantity' } | { code: 'line_not_found' }> {
  if (!isQuantity(quantity)) return fail('invalid_quantity')
  const line = cart.lines.find((one) => one.id === lineId)
  if (!line) return fail('line_not_found')
  return ok(quantity === 0 ? withoutLine(cart, lineId) : replaceLine(cart, { ...line, quantity }))
}

export function removeLine(cart: Cart, lineId: string): Result<Cart, { code: 'line_not_found' }> {
  return cart.lines.some((one) => one.id === lineId) ? ok(withoutLine(cart, lineId)) : fail('line_not_found')
}

/**
 * The cart after sign-in: all lines of both carts, and the larger quantity of a variant in both, so that merging the
 * same cart twice changes nothing. The currency is the guest cart's, which the shopper sees. The guest cart's lines
 * come first, because they are the newest. `clampToAvailability` removes lines beyond the limit of a cart, with a
 * message.
 */
export function mergeCarts(guest: Cart, customer: Cart): Cart {
  const larger = guest.lines.map((line) => {
    const other = customer.lines.find((one) => one.variantId === line.variantId)
    return other && other.quantity > line.quantity ? { ...line, quantity: other.quantity } : line
  })
  const rest = customer.lines.filter((line) => !guest.lines.some((one) => one.variantId === line.variantId))
  return { currency: guest.currency, lines: [...larger, ...rest].slice(0, 2 * maxLines) }
}

const isQuantity = (quantity: number): boolean =>
  Number.isSafeInteger(quantity) && quantity >= 0 && quantity <= maxQuantity

const replaceLine = (cart: Cart, line: CartLine): Cart => ({
  ...cart,
  lines: cart.lines.map((one) => (one.id === line.id ? line : one)),
})

const withoutLine = (cart: Cart, lineId: string): Cart => ({
  ...cart,
  lines: cart.lines.filter((one) => one.id !== lineId),
})
