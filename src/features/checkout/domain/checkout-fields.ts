import {
  addressProblems,
  normalizeAddress,
  type AddressInput,
  type AddressProblem,
  type AddressUse,
} from '@/shared/address-format'
import { normalizeEmail } from '@/shared/email'

/**
 * Everything a shopper types or chooses, by the name of its field; an address's fields are 'shipping.city' and so on.
 */
export type CheckoutValues = Readonly<Record<string, string>>

export type AddressKind = 'shipping' | 'billing'

export type CheckoutProblem =
  | { readonly name: string; readonly kind: 'email'; readonly code: 'required' | 'invalid' }
  | { readonly name: string; readonly kind: AddressKind; readonly problem: AddressProblem }
  | { readonly name: string; readonly kind: 'consent' }

/** Set when the billing address is the shipping address. */
export const sameBillingField = 'sameBilling'

/** Set when the buyer agrees that the right of withdrawal ends. */
export const consentField = 'withdrawalConsent'

/** The id of the page's part with the payment methods: also the fragment to which a failed payment returns. */
export const paymentId = 'payment'

/** The address that was typed, normalized; parts may be missing. */
export const addressIn = (values: CheckoutValues, kind: AddressKind): AddressInput =>
  normalizeAddress(typedAddress(values, kind))

/** The typed values for the fields, not normalized, because that would remove spaces under the cursor. */
export function typedAddress(values: CheckoutValues, kind: AddressKind): AddressInput {
  const prefix = `${kind}.`
  const fields = Object.entries(values).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(prefix.length), value]))
}

/** The addresses that this checkout requires: downloads need only a billing address. */
export function addressesAsked(values: CheckoutValues, requiresShipping: boolean): AddressKind[] {
  if (!requiresShipping) return ['billing']
  return values[sameBillingField] === 'on' ? ['shipping'] : ['shipping', 'billing']
}

/** How complete each of them must be. */
export const addressUse = (requiresShipping: boolean): AddressUse => (requiresShipping ? 'delivery' : 'bill')

type CheckAddress = (address: AddressInput, use: AddressUse) => readonly AddressProblem[]

/** What the checkout of a cart requires. */
export interface Asked {
  readonly requiresShipping: boolean
  /** Whether the buyer must agree that the right of withdrawal ends. */
  readonly needsConsent: boolean
}

/**
 * The missing or wrong fields, in the order of the form; empty when the order can be placed. The server passes a
 * stricter `checkAddress` than the browser.
 */
export function checkoutProblems(
  values: CheckoutValues,
  { requiresShipping, needsConsent }: Asked,
  checkAddress: CheckAddress = addressProblems,
): CheckoutProblem[] {
  const email = (values['email'] ?? '').trim()
  const code = email === '' ? 'required' : normalizeEmail(email) === null ? 'invalid' : null
  const emails: CheckoutProblem[] = code ? [{ name: 'email', kind: 'email', code }] : []
  const addresses = addressesAsked(values, requiresShipping).flatMap((kind) =>
    checkAddress(addressIn(values, kind), addressUse(requiresShipping)).map((problem): CheckoutProblem => ({
      name: `${kind}.${problem.field}`,
      kind,
      problem,
    })),
  )
  return [
    ...emails,
    ...addresses,
    ...(needsConsent && values[consentField] !== 'on' ? [{ name: consentField, kind: 'consent' as const }] : []),
  ]
}
