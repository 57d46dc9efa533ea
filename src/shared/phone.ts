import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max'

import type { CountryCode } from '@/shared/countries'
import { readPhone } from '@/shared/phone-shape'

/** Minimum digits, with the area code, of an accepted number that is not on a list of numbers in use. */
const fewestDigits = 6

/**
 * A typed telephone number in the international format with its extension, such as '+49 30 901820' or '+1 415 555 2671
 * ext. 12'. A number without a country prefix belongs to `country`. Null when it fits no numbering plan. Only for the
 * server: the plans of all countries are too large for the browser.
 */
export function normalizePhone(text: string, country: CountryCode): string | null {
  const parts = readPhone(text)
  if (!parts) return null
  const phone = findPhone(parts.number, country)
  if (!phone || !isCallable(phone)) return null
  if (parts.extension !== null) phone.setExt(parts.extension)
  return phone.formatInternational()
}

/**
 * Parses a number as dialed in the country, whose international prefix may be 0011 (Australia) or 001
 * (Singapore). People in every country write 00 for `+`, so 00 is read as `+` when the number is not valid as it
 * stands.
 */
function findPhone(number: string, country: CountryCode): PhoneNumber | undefined {
  const options = { ...(isSupportedCountry(country) ? { defaultCountry: country } : {}), extract: false }
  const dialed = parsePhoneNumberFromString(number, options)
  if (dialed?.isValid() || !number.startsWith('00')) return dialed
  const abroad = parsePhoneNumberFromString(number.replace(/^00/, '+'), options)
  return abroad && isCallable(abroad) ? abroad : dialed
}

/**
 * Accepts numbers on the lists of the numbering plans, and also those that only fit a plan, because the lists do not
 * have the newest numbers yet. A number of one repeated digit is refused: people type it to avoid giving their number.
 */
const isCallable = (phone: PhoneNumber): boolean =>
  phone.isValid() ||
  (phone.isPossible() && phone.nationalNumber.length >= fewestDigits && !/^(\d)\1*$/.test(phone.nationalNumber))
