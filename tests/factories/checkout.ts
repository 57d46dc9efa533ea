import type { CartView } from '@/features/cart/cart-view'
import type { Checkout } from '@/features/checkout/place-order'

/** What the shopper sends who pays by card for the total they saw. */
export const byCard = ({ token, quote }: CartView): Checkout => ({
  token,
  payment: { provider: 'stripe' },
  expectedTotal: quote.total,
  // Has an effect only where the law demands it.
  withdrawalConsent: true,
})

/** What the shopper sends who pays by hand. */
export const byHand = (cart: CartView, method = 'bank-transfer'): Checkout => ({
  ...byCard(cart),
  payment: { provider: 'manual', method },
})
