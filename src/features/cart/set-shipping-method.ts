import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { changeCart } from './change-cart'
import type { CartFailure } from './get-cart'
import { clampCart, presentCart } from './present-cart'

export type ShippingMethodFailure =
  | CartFailure
  /** The method does not ship to the destination, or nothing is shipped. */
  | { readonly code: 'shipping_unavailable' }
  /** The shipping address must be set first. */
  | { readonly code: 'cart_incomplete'; readonly missing: readonly ['shippingAddress'] }

/** Chooses among the cart's shipping methods. */
export async function setShippingMethod(
  ctx: Context,
  token: string,
  code: string,
): Promise<Result<CartView, ShippingMethodFailure>> {
  return changeCart<ShippingMethodFailure>(ctx, { token }, async ({ cart, stored, variants }) => {
    const present = await presentCart(ctx, { stored, variants, ...clampCart(cart, variants) })
    const { requiresShipping, addresses, shippingMethods } = present
    if (requiresShipping && !addresses.shipping) {
      return fail('cart_incomplete', { missing: ['shippingAddress'] as const })
    }
    if (!shippingMethods.some((method) => method.code === code)) return fail('shipping_unavailable')
    return ok({ details: { shippingMethod: code } })
  })
}
