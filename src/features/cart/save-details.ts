import { isServed } from '@/features/stores/domain/market'
import type { Context } from '@/platform/context'
import type { Address } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import { ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { CartDetails } from './cart.repository'
import { changeCart } from './change-cart'
import { settleCountry } from './domain/settle-country'
import type { CartFailure } from './get-cart'
import { isShippedCart } from './present-cart'

type Details = Pick<CartDetails, 'email' | 'shippingAddress' | 'billingAddress' | 'shippingMethod'>

/**
 * Saves what a shopper has filled in so far, so that it is there again on another day or device; what is left out stays
 * as it was. `country` is where it goes by the form, which an address that was saved before may contradict.
 */
export async function saveCartDetails(
  ctx: Context,
  token: string,
  { country, shippingAddress, billingAddress, ...details }: Details & { country: CountryCode },
): Promise<Result<CartView, CartFailure>> {
  const served = (address: Address | null) => (address && isServed(ctx.store, address.country) ? address : null)
  return changeCart<CartFailure>(ctx, { token }, ({ stored, variants }) => {
    const addresses = {
      shippingAddress: shippingAddress === undefined ? stored.shippingAddress : served(shippingAddress),
      billingAddress: billingAddress === undefined ? stored.billingAddress : billingAddress,
    }
    const isShipped = isShippedCart(stored, variants)
    return ok({ details: { ...details, ...settleCountry(addresses, { country, isShipped }) } })
  })
}
