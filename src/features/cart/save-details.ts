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
  /** Whether the country was saved with the cart. */
  readonly isChosen: boolean
}

/**
 * Saves the fields that a shopper has filled in so far, for another day or device; absent fields do not change.
 * `country` is the form's destination. A shown country counts as a choice too if the cart was priced for another one.
 * Without a choice the cart's country does not change; a cart without one is priced for `country`.
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
      // The billing address for shipped goods may be in any country; that for downloads is their destination.
      billingAddress: isShipped ? bill : served(bill),
    }
    const isMoved = destinationOf(stored, { isShipped, country }) !== country
    isChosen = choice === 'made' || (choice === 'shown' && isMoved)
    const settled = isChosen ? settleCountry(addresses, { country, isShipped }) : addresses
    return ok({ details: { ...details, ...settled } })
  })
  return saved.ok ? ok({ cart: saved.value, isChosen }) : saved
}
