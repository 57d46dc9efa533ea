import type { BillingDetails } from '@/features/payments/ui/stripe-js'

import { normalizeEmail } from '@/shared/email'

import { addressesAsked, addressIn, type CheckoutValues } from '../domain/checkout-fields'

/** Who pays, as Stripe wants it told: the billing address, which is the last one that was asked for. */
export function billingDetails(values: CheckoutValues, requiresShipping: boolean): BillingDetails {
  const kind = addressesAsked(values, requiresShipping).at(-1) ?? 'billing'
  const { name = '', phone, line1, line2, city, region, postalCode, country } = addressIn(values, kind)
  return {
    name,
    email: normalizeEmail(values['email'] ?? '') ?? '',
    phone: phone ?? null,
    address: {
      line1: line1 ?? null,
      line2: line2 ?? null,
      city: city ?? null,
      state: region ?? null,
      postal_code: postalCode ?? null,
      country: country ?? null,
    },
  }
}
