import type { CartView } from '@/features/cart/cart-view'
import type { Address } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'

import type { CheckoutModel } from './checkout-model'
import type { CheckoutState } from './checkout.actions'
import { sameBillingField, type AddressKind, type CheckoutValues } from './domain/checkout-fields'

/** The checkout as it opens: what the cart knows already is filled in, and the first way to pay is chosen. */
export function checkoutStart(cart: CartView, model: CheckoutModel, guess: CountryCode): CheckoutState {
  const { shipping, billing } = cart.addresses
  const [manual] = model.manual
  const values: CheckoutValues = {
    'shipping.country': guess,
    'billing.country': shipping?.country ?? guess,
    ...fields('shipping', shipping),
    ...fields('billing', billing),
    email: cart.email ?? '',
    [sameBillingField]: billing ? '' : 'on',
    payment: model.card ? 'stripe' : manual ? `manual:${manual.code}` : '',
  }
  return { model, values, errors: {}, problem: null, goTo: null, card: null, at: 0 }
}

const fields = (kind: AddressKind, address: Address | null): CheckoutValues =>
  Object.fromEntries(Object.entries(address ?? {}).map(([name, value]) => [`${kind}.${name}`, value ?? '']))
