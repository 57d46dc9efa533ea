import type { Context } from '@/platform/context'
import { ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { AddressesInput } from './cart.schemas'
import { changeCart } from './change-cart'
import { checkCountry, type CountryFailure } from './check-market'
import type { CartFailure } from './get-cart'
import { isShippedCart } from './present-cart'

/**
 * Saves who buys and where it goes; the quote follows with the tax and the shipping of the destination. A bill for
 * parcels may go to any country; the country of a bill for downloads is where they are sold to.
 */
export async function setAddresses(
  ctx: Context,
  token: string,
  { email, shipping = null, billing = null }: AddressesInput,
): Promise<Result<CartView, CartFailure | CountryFailure>> {
  return changeCart<CartFailure | CountryFailure>(ctx, { token }, ({ stored, variants }) => {
    const isServed = checkCountry(ctx, shipping?.country, 'shipping.country')
    if (!isServed.ok) return isServed
    const isSold = isShippedCart(stored, variants) ? ok(null) : checkCountry(ctx, billing?.country, 'billing.country')
    if (!isSold.ok) return isSold
    const country = shipping?.country ?? billing?.country ?? stored.country
    return ok({ details: { email, country, shippingAddress: shipping, billingAddress: billing } })
  })
}
