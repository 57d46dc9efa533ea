import type { AddressField, AddressProblem } from '@/shared/address-format'
import { addressRule } from '@/shared/address-rules'
import { isCountryCode } from '@/shared/countries'
import type { Locale } from '@/shared/locales'

import { catalogs } from './messages/catalogs'

/** The texts of an address form for the browser. `{example}` is their only placeholder, so no formatter is needed. */
export type AddressWords = (typeof catalogs)['en']

export const addressWords = (locale: Locale): AddressWords => catalogs[locale]

/** The label of a field in a country. */
export function fieldLabel(words: AddressWords, field: AddressField, country: string): string {
  if (field !== 'postalCode' && field !== 'region') return words.fields[field]
  const rule = isCountryCode(country) ? addressRule(country) : null
  return field === 'region'
    ? words.region[rule?.regionLabel ?? 'region']
    : words.postalCode[rule?.postalCodeLabel ?? 'postal_code']
}

/** The error message of a field. */
export function addressProblemText(words: AddressWords, { field, code }: AddressProblem, country: string): string {
  const { errors } = words
  if (code === 'too_long') return errors.too_long
  if (code === 'unknown_country') return errors.country
  if (code === 'invalid') {
    if (field === 'phone') return errors.phoneInvalid
    if (field === 'region') return errors.regionInvalid
    const example = isCountryCode(country) ? addressRule(country).postalCodeExample : null
    return field === 'postalCode' && example ? errors.postalCodeInvalid.replace('{example}', example) : errors.invalid
  }
  return field in errors ? errors[field as keyof typeof errors] : errors.invalid
}
