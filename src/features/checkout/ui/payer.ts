import type { Payer } from '@/features/payments/ui/payment-form-types'

import { normalizeEmail } from '@/shared/email'

import { addressesAsked, addressIn, type CheckoutValues } from '../domain/checkout-fields'

/** The payer's data from the billing address, which is the last address of the form. */
export function payerOf(values: CheckoutValues, requiresShipping: boolean): Payer {
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
      region: region ?? null,
      postalCode: postalCode ?? null,
      country: country ?? null,
    },
  }
}
