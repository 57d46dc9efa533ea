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

/** Set when the billing address is the delivery address. */
export const sameBillingField = 'sameBilling'

/** Set when the buyer agrees that the right of withdrawal ends. */
export const consentField = 'withdrawalConsent'

/** The part of the page with the ways to pay: also the fragment by which a failed payment comes back to it. */
export const paymentId = 'payment'

/** The address that was typed, normalized; parts may be missing. */
export const addressIn = (values: CheckoutValues, kind: AddressKind): AddressInput =>
  normalizeAddress(typedAddress(values, kind))

/** The same as typed, for the fields: normalizing would take spaces away under the cursor. */
export function typedAddress(values: CheckoutValues, kind: AddressKind): AddressInput {
  const prefix = `${kind}.`
  const fields = Object.entries(values).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(prefix.length), value]))
}

/** The addresses that this checkout asks for: downloads need a bill only. */
export function addressesAsked(values: CheckoutValues, requiresShipping: boolean): AddressKind[] {
  if (!requiresShipping) return ['billing']
  return values[sameBillingField] === 'on' ? ['shipping'] : ['shipping', 'billing']
}

/** What is asked of each of them. */
export const addressUse = (requiresShipping: boolean): AddressUse => (requiresShipping ? 'delivery' : 'bill')

type CheckAddress = (address: AddressInput, use: AddressUse) => readonly AddressProblem[]

/** What a cart asks of its shopper. */
export interface Asked {
  readonly requiresShipping: boolean
  /** Whether the buyer must agree that the right of withdrawal ends. */
  readonly needsConsent: boolean
}

/**
 * What is missing or wrong, in the order of the form; empty when the order can be placed. The server passes a stricter
 * `checkAddress` than the browser's.
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
