import {
  addressProblems,
  normalizeAddress,
  type AddressInput,
  type AddressProblem,
  type AddressUse,
} from '@/shared/address-format'
import { isCountryCode } from '@/shared/countries'
import { normalizePhone } from '@/shared/phone'

/**
 * What `address-format.ts` does, and the phone number by the numbering plans of all countries. Only for the server, which
 * has the last word: forms in the browser check with the smaller rules.
 */

/** The address in the form in which it is stored. What cannot be called stays as it was typed, for the check to refuse. */
export function completeAddress<A extends AddressInput>(input: A): A {
  const address = normalizeAddress(input)
  const phone = callable(address)
  return phone === null ? address : { ...address, phone }
}

/** What is wrong with an address from {@link completeAddress}; empty when it serves its use. */
export function deliveryProblems(address: AddressInput, use: AddressUse = 'delivery'): AddressProblem[] {
  const problems = addressProblems(address, use)
  const isKnown = address.phone === undefined || problems.some(({ field }) => field === 'phone' || field === 'country')
  return isKnown || callable(address) !== null ? problems : [...problems, { field: 'phone', code: 'invalid' }]
}

const callable = ({ phone, country = '' }: AddressInput): string | null =>
  phone !== undefined && isCountryCode(country) ? normalizePhone(phone, country) : null
