import type { CartView } from '@/features/cart/cart-view'
import { wholeBill } from '@/features/cart/domain/settle-country'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'

import type { CheckoutModel } from './checkout-model'
import type { CheckoutState } from './checkout.actions'
import { sameBillingField, type AddressKind, type CheckoutValues } from './domain/checkout-fields'

/** Data of the shopper that is not in the cart: a customer's own, or the probable country. */
interface Known {
  readonly country: CountryCode
  readonly email: string | undefined
  readonly address: Address | undefined
}

/** The initial state of the checkout: known values are filled in, and the first payment method is chosen. */
export function checkoutStart(cart: CartView, model: CheckoutModel, known: Known): CheckoutState {
  const { shipping } = cart.addresses
  // An editor may have changed a product from digital to physical after the billing address was filled in.
  const billing = wholeBill(cart.addresses.billing, model.requiresShipping)
  const home = known.address ?? null
  const [online] = model.online
  const [manual] = model.manual
  const values: CheckoutValues = {
    'shipping.country': known.country,
    'billing.country': shipping?.country ?? known.country,
    ...fields('shipping', shipping ?? home),
    ...fields('billing', billing ?? (model.requiresShipping ? null : home)),
    email: cart.email ?? known.email ?? '',
    [sameBillingField]: billing ? '' : 'on',
    payment: online?.code ?? (manual ? `manual:${manual.code}` : ''),
  }
  return { model, values, errors: {}, problem: null, goTo: null, form: null, at: 0 }
}

const fields = (kind: AddressKind, address: BillingAddress | null): CheckoutValues =>
  Object.fromEntries(Object.entries(address ?? {}).map(([name, value]) => [`${kind}.${name}`, value ?? '']))
