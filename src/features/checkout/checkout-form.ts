import { findOnlineProvider } from '@/features/payments/providers'
import type { Address, BillingAddress } from '@/shared/address-format'
import { completeAddress, deliveryProblems } from '@/shared/address-phone'
import { isCurrencyCode } from '@/shared/currencies'
import { normalizeEmail } from '@/shared/email'
import { money, type Money } from '@/shared/money'
import { isWellFormed, normalizeCode } from '@/shared/typed-text'

import type { PaymentChoice } from './checkout.schemas'
import { addressIn, consentField, sameBillingField, type CheckoutValues } from './domain/checkout-fields'

/** The checkout's form, read leniently: anything may be missing or wrong. */
export interface CheckoutForm {
  readonly values: CheckoutValues
  /** The complete and valid parts, to be saved with the cart. */
  readonly details: {
    readonly email?: string
    readonly shippingAddress?: Address
    readonly billingAddress?: BillingAddress | null
    readonly shippingMethod?: string
  }
  /** Null when nothing is chosen. */
  readonly payment: PaymentChoice | null
  /** The total on the button; null when it is not readable. */
  readonly expectedTotal: Money | null
  readonly hasConsent: boolean
  readonly hasScripts: boolean
}

const longestValue = 1000
const fieldName = /^(email|method|payment|sameBilling|withdrawalConsent|(shipping|billing)\.[a-zA-Z0-9]{1,12})$/

/**
 * Fields: `email`, `shipping.*` and `billing.*` (the parts of an address), `sameBilling` and
 * `withdrawalConsent` ('on'), `method` (a code),
 * `payment` (the id of a provider to pay online, or 'manual:' and a code), `total` (minor units) with `currency`,
 * `scripts`.
 */
export function readCheckoutForm(form: FormData): CheckoutForm {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, longestValue) : ''
  }
  const names = [...new Set(form.keys())].filter((name) => fieldName.test(name))
  const values: CheckoutValues = Object.fromEntries(names.map((name) => [name, text(name)]))
  const email = normalizeEmail(values['email'] ?? '')
  const shipping = shippingAddressOf(values)
  // A billing address that is complete for downloads is saved; with shipped goods the order requires the rest.
  const billing = billOf(values)
  const isSame = values[sameBillingField] === 'on'
  const code = (name: string) => (isWellFormed(text(name)) ? normalizeCode(text(name)) : '')
  const amount = Number(code('total') || Number.NaN)
  const currency = code('currency')
  const method = code('method').slice(0, 40)
  return {
    values,
    details: {
      ...(email === null ? {} : { email }),
      ...(shipping ? { shippingAddress: shipping } : {}),
      ...(isSame ? { billingAddress: null } : billing ? { billingAddress: billing } : {}),
      ...(method === '' ? {} : { shippingMethod: method }),
    },
    payment: readPayment(code('payment')),
    expectedTotal: Number.isSafeInteger(amount) && isCurrencyCode(currency) ? money(amount, currency) : null,
    hasConsent: values[consentField] === 'on',
    hasScripts: form.has('scripts'),
  }
}

function shippingAddressOf(values: CheckoutValues): Address | null {
  const address = completeAddress(addressIn(values, 'shipping'))
  return deliveryProblems(address).length === 0 ? (address as Address) : null
}

function billOf(values: CheckoutValues): BillingAddress | null {
  const address = completeAddress(addressIn(values, 'billing'))
  return deliveryProblems(address, 'bill').length === 0 ? (address as BillingAddress) : null
}

function readPayment(value: string): PaymentChoice | null {
  if (findOnlineProvider(value)) return { provider: value }
  const method = value.startsWith('manual:') ? value.slice('manual:'.length) : ''
  return method === '' || method.length > 40 ? null : { provider: 'manual', method }
}
