import type { Context } from '@/platform/context'
import { ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { AddressesInput } from './cart.schemas'
import { changeCart } from './change-cart'
import type { CartFailure } from './get-cart'

/** Saves who buys and where it goes; the quote follows with the tax and the shipping of the destination. */
export async function setAddresses(
  ctx: Context,
  token: string,
  { email, shipping = null, billing = null }: AddressesInput,
): Promise<Result<CartView, CartFailure>> {
  return changeCart<CartFailure>(ctx, { token }, () =>
    ok({ details: { email, shippingAddress: shipping, billingAddress: billing } }),
  )
}
