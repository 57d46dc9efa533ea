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
 * The rules of `address-format.ts`, and the phone number checked by the numbering plans of all countries. Only for the
 * server: the plans are too large for the browser, whose forms check with `address-format.ts` alone.
 */

/**
 * The address in the form in which it is stored. An invalid phone number stays as typed; {@link deliveryProblems}
 * reports it.
 */
export function completeAddress<A extends AddressInput>(input: A): A {
  const address = normalizeAddress(input)
  const phone = callable(address)
  return phone === null ? address : { ...address, phone }
}

/** The problems of an address from {@link completeAddress}; empty when it is valid for `use`. */
export function deliveryProblems(address: AddressInput, use: AddressUse = 'delivery'): AddressProblem[] {
  const problems = addressProblems(address, use)
  const isKnown = address.phone === undefined || problems.some(({ field }) => field === 'phone' || field === 'country')
  return isKnown || callable(address) !== null ? problems : [...problems, { field: 'phone', code: 'invalid' }]
}

const callable = ({ phone, country = '' }: AddressInput): string | null =>
  phone !== undefined && isCountryCode(country) ? normalizePhone(phone, country) : null
