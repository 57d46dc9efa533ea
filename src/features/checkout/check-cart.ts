import type { CartView } from '@/features/cart/cart-view'
import type { CartMessage } from '@/features/cart/domain/cart-messages'
import { wholeBill } from '@/features/cart/domain/settle-country'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import { isExpectedTotal } from '@/features/pricing/domain/quote'
import { isZero, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

type MissingDetail = 'email' | 'shippingAddress' | 'billingAddress'

export type CartCheckFailure =
  | { readonly code: 'cart_empty' }
  | { readonly code: 'cart_incomplete'; readonly missing: readonly MissingDetail[] }
  /** No shipping method delivers to the address. */
  | { readonly code: 'shipping_unavailable' }
  /** The shopper saw another total; `cart` has the new one and the messages that explain it. */
  | { readonly code: 'total_changed'; readonly cart: CartView }
  | StockShortage

/** Whether a cart with a fresh quote can become an order for the total that its shopper agreed to. */
export function checkCart(cart: CartView, expectedTotal: Money): Result<{ email: string }, CartCheckFailure> {
  const short = cart.messages.flatMap(shortageOf)
  if (cart.lines.length === 0)
    return short.length > 0 ? fail('insufficient_stock', { lines: short }) : fail('cart_empty')
  // With the expected total the shopper has seen the reduced cart and agreed to it; with another total they have not.
  if (short.length > 0 && !isExpectedTotal(cart.quote, expectedTotal)) {
    return fail('insufficient_stock', { lines: short })
  }
  const { email } = cart
  const missing: MissingDetail[] = [
    ...(email === null ? (['email'] as const) : []),
    ...(cart.requiresShipping && !cart.addresses.shipping ? (['shippingAddress'] as const) : []),
    ...(lacksBill(cart) ? (['billingAddress'] as const) : []),
  ]
  if (email === null || missing.length > 0) return fail('cart_incomplete', { missing })
  if (cart.requiresShipping && !cart.shippingMethod) return fail('shipping_unavailable')
  return isExpectedTotal(cart.quote, expectedTotal) ? ok({ email }) : fail('total_changed', { cart })
}

/**
 * Digital goods are taxed where the customer lives (Directive 2006/112/EC, article 58), which is the country of the
 * billing address. With shipped goods, a separate billing address must be complete, as its form requires.
 */
function lacksBill({ requiresShipping, addresses: { billing, shipping }, quote }: CartView): boolean {
  if (requiresShipping) return wholeBill(billing, true) !== billing
  return billing === null && shipping === null && !isZero(quote.total)
}

function shortageOf(message: CartMessage): StockShortage['lines'] {
  if (message.code === 'quantity_reduced') {
    return [{ sku: message.sku, requested: message.from, available: message.to }]
  }
  if (message.code !== 'line_removed' || message.reason !== 'sold_out') return []
  return [{ sku: message.sku, requested: message.from, available: 0 }]
}
