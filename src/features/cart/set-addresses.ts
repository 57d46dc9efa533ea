import type { Context } from '@/platform/context'
import { ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { AddressesInput } from './cart.schemas'
import { changeCart } from './change-cart'
import { checkAddress, type CountryFailure } from './check-market'
import type { CartFailure } from './get-cart'
import { hasDownloads } from './present-cart'

/**
 * Saves e-mail address, shipping and billing address; the quote is updated for the destination. The billing address for
 * shipped goods may be in any country; with downloads it must be in a country that the store serves.
 */
export async function setAddresses(
  ctx: Context,
  token: string,
  { email, shipping = null, billing = null }: AddressesInput,
): Promise<Result<CartView, CartFailure | CountryFailure>> {
  return changeCart<CartFailure | CountryFailure>(ctx, { token }, ({ stored, variants }) => {
    const isServed = checkAddress(ctx, shipping, 'shipping')
    if (!isServed.ok) return isServed
    const isSold = hasDownloads(stored, variants) ? checkAddress(ctx, billing, 'billing') : ok(null)
    if (!isSold.ok) return isSold
    const country = shipping?.country ?? billing?.country ?? stored.country
    return ok({ details: { email, country, shippingAddress: shipping, billingAddress: billing } })
  })
}
