import { addressProblems, type Address, type BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'

interface Destination {
  readonly country: CountryCode | null
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
}

/**
 * Where a cart goes after its shopper has named a country. An address in another country contradicts it and is
 * removed: of a cart with parcels the delivery address, of downloads also the billing address, whose country taxes
 * them. A bill for parcels may go to any country.
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
 * The billing address of a cart. One of name and country, which is enough for downloads, says nothing once parcels are
 * sent: the bill goes where they go.
 */
export const wholeBill = (bill: BillingAddress | null, isShipped: boolean): BillingAddress | null =>
  bill && isShipped && addressProblems(bill).some(({ code }) => code === 'required') ? null : bill
