import type Stripe from 'stripe'
import type { FormHash } from '../http/form.ts'
import { readHash, readUnsettable } from '../http/params.ts'

/** Billing details as sent with a payment method; what is missing is null. */
export function readBillingDetails(params: FormHash | undefined): Stripe.PaymentMethod.BillingDetails {
  const details = params ?? {}
  return {
    address: readAddress(readHash(details, 'address') ?? {}),
    email: readUnsettable(details, 'email') ?? null,
    name: readUnsettable(details, 'name') ?? null,
    phone: readUnsettable(details, 'phone') ?? null,
    tax_id: readUnsettable(details, 'tax_id') ?? null,
  }
}

/** A postal address; what is missing is null. */
function readAddress(params: FormHash): Stripe.Address {
  return {
    city: readUnsettable(params, 'city') ?? null,
    country: readUnsettable(params, 'country') ?? null,
    line1: readUnsettable(params, 'line1') ?? null,
    line2: readUnsettable(params, 'line2') ?? null,
    postal_code: readUnsettable(params, 'postal_code') ?? null,
    state: readUnsettable(params, 'state') ?? null,
  }
}

/** Shipping as sent with an intent; null when it was unset. */
export function readShipping(params: FormHash): Stripe.PaymentIntent.Shipping | null {
  if (Object.keys(params).length === 0) return null
  return {
    address: readAddress(readHash(params, 'address') ?? {}),
    carrier: readUnsettable(params, 'carrier') ?? null,
    name: readUnsettable(params, 'name') ?? '',
    phone: readUnsettable(params, 'phone') ?? null,
    tracking_number: readUnsettable(params, 'tracking_number') ?? null,
  }
}
