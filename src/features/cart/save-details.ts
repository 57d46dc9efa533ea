import type { Context } from '@/platform/context'
import type { BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import { ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { CartDetails } from './cart.repository'
import { changeCart } from './change-cart'
import { checkAddress } from './check-market'
import type { CountryChoice } from './domain/country-choice'
import { settleCountry } from './domain/settle-country'
import type { CartFailure } from './get-cart'
import { destinationOf, isShippedCart } from './present-cart'

type Details = Pick<CartDetails, 'email' | 'shippingAddress' | 'billingAddress' | 'shippingMethod'>

interface FilledIn extends Details {
  readonly country: CountryCode
  readonly choice?: CountryChoice
}

interface Saved {
  readonly cart: CartView
  /** Whether the country was kept with the cart. */
  readonly isChosen: boolean
}

/**
 * Saves what a shopper has filled in so far, so that it is there again on another day or device; what is left out stays
 * as it was. `country` is where it goes by the form. A shown country is a choice, too, if the cart was priced for another
 * one. What is no choice leaves the country of the cart as it is; a cart without one is priced for `country`.
 */
export async function saveCartDetails(
  ctx: Context,
  token: string,
  { country, choice = 'made', shippingAddress, billingAddress, ...details }: FilledIn,
): Promise<Result<Saved, CartFailure>> {
  const served = <A extends BillingAddress>(address: A | null) =>
    checkAddress(ctx, address, 'shipping').ok ? address : null
  let isChosen = false
  const saved = await changeCart<CartFailure>(ctx, { token, country }, ({ stored, variants }) => {
    const isShipped = isShippedCart(stored, variants)
    const bill = billingAddress === undefined ? stored.billingAddress : billingAddress
    const addresses = {
      shippingAddress: shippingAddress === undefined ? stored.shippingAddress : served(shippingAddress),
      // A bill for parcels may go to any country; one for downloads says where they go.
      billingAddress: isShipped ? bill : served(bill),
    }
    const isMoved = destinationOf(stored, { isShipped, country }) !== country
    isChosen = choice === 'made' || (choice === 'shown' && isMoved)
    const settled = isChosen ? settleCountry(addresses, { country, isShipped }) : addresses
    return ok({ details: { ...details, ...settled } })
  })
  return saved.ok ? ok({ cart: saved.value, isChosen }) : saved
}
