import { addressProblems, normalizeAddress, type AddressInput, type AddressProblem } from '@/shared/address-format'
import { normalizeEmail } from '@/shared/email'

/**
 * Everything a shopper types or chooses, by the name of its field; an address's fields are 'shipping.city' and so on.
 */
export type CheckoutValues = Readonly<Record<string, string>>

export type AddressKind = 'shipping' | 'billing'

export type CheckoutProblem =
  | { readonly name: string; readonly kind: 'email'; readonly code: 'required' | 'invalid' }
  | { readonly name: string; readonly kind: AddressKind; readonly problem: AddressProblem }

/** Set when the billing address is the delivery address. */
export const sameBillingField = 'sameBilling'

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

/** The addresses that this checkout asks for: digital goods need no delivery, but a bill with its country's tax. */
export function addressesAsked(values: CheckoutValues, requiresShipping: boolean): AddressKind[] {
  if (!requiresShipping) return ['billing']
  return values[sameBillingField] === 'on' ? ['shipping'] : ['shipping', 'billing']
}

type CheckAddress = (address: AddressInput) => readonly AddressProblem[]

/**
 * What is missing or wrong, in the order of the form; empty when the order can be placed. The server passes a stricter
 * `checkAddress` than the browser's.
 */
export function checkoutProblems(
  values: CheckoutValues,
  requiresShipping: boolean,
  checkAddress: CheckAddress = addressProblems,
): CheckoutProblem[] {
  const email = (values['email'] ?? '').trim()
  const code = email === '' ? 'required' : normalizeEmail(email) === null ? 'invalid' : null
  const addresses = addressesAsked(values, requiresShipping).flatMap((kind) =>
    checkAddress(addressIn(values, kind)).map((problem): CheckoutProblem => ({
      name: `${kind}.${problem.field}`,
      kind,
      problem,
    })),
  )
  return [...(code ? [{ name: 'email', kind: 'email' as const, code }] : []), ...addresses] as CheckoutProblem[]
}
