import { addressProblems, type Address, type BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'

interface Destination {
  readonly country: CountryCode | null
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
}

/**
 * The destination of a cart after its shopper has chosen a country. An address in another country contradicts it and is
 * removed: the shipping address, and with downloads also the billing address, whose country taxes them. The billing
 * address for shipped goods may be in any country.
 */
export function settleCountry(
  cart: Omit<Destination, 'country'>,
  { country, isShipped }: { country: CountryCode; isShipped: boolean },
): Destination {
  const there = <A extends BillingAddress>(address: A | null) => (address?.country === country ? address : null)
  return {
    country,
    shippingAddress: there(cart.shippingAddress),
    billingAddress: isShipped ? cart.billingAddress : there(cart.billingAddress),
  }
}

/**
 * The billing address of a cart; null when it is incomplete and something is shipped. Name and country are enough for
 * downloads only; without a billing address that of shipping is used.
 */
export const wholeBill = (bill: BillingAddress | null, isShipped: boolean): BillingAddress | null =>
  bill && isShipped && addressProblems(bill).some(({ code }) => code === 'required') ? null : bill
