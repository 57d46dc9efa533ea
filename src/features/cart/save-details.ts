import type { Context } from '@/platform/context'
import type { CountryCode } from '@/shared/countries'
import { ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { CartDetails } from './cart.repository'
import { changeCart } from './change-cart'
import type { CartFailure } from './get-cart'

type Details = Pick<CartDetails, 'email' | 'shippingAddress' | 'billingAddress' | 'shippingMethod'>

/**
 * Saves what a shopper has filled in so far, so that it is there again on another day or device; what is left out stays
 * as it was. `country` is where it would go, for tax and shipping as long as there is no address.
 */
export async function saveCartDetails(
  ctx: Context,
  token: string,
  { country, ...details }: Details & { country: CountryCode },
): Promise<Result<CartView, CartFailure>> {
  return changeCart<CartFailure>(ctx, { token, country }, () => ok({ details }))
}
