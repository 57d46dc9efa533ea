import { findRegionCode, regionsOf } from '@/shared/address-regions'
import { addressRule } from '@/shared/address-rules'
import { isCountryCode, type CountryCode } from '@/shared/countries'
import { readPhone } from '@/shared/phone-shape'
import { normalizePostalCode } from '@/shared/postal-code'
import { isWellFormed, normalizeCode, normalizeText } from '@/shared/typed-text'

/** A postal address; `country` is ISO 3166-1 alpha-2. An optional field is absent or a text that is not empty. */
export type Address = {
  name: string
  company?: string | undefined
  line1: string
  line2?: string | undefined
  city: string
  region?: string | undefined
  postalCode?: string | undefined
  country: CountryCode
  phone?: string | undefined
}

export type AddressField = keyof Address

/** The address of an invoice: the payer's name and the country whose tax applies. A postal address qualifies too. */
export type BillingAddress = Pick<Address, 'name' | 'country'> & AddressInput

/**
 * Which fields an address needs: `delivery` is a full postal address, `bill` only the name and country that an invoice
 * for downloads needs. Downloads are taxed by country (Directive 2006/112/EC, article 58), and consumers are not owed
 * an invoice with their address (article 220).
 */
export type AddressUse = 'delivery' | 'bill'

/** An address as it was typed into a form: any field may be missing. */
export type AddressInput = Partial<Record<AddressField, string | undefined>>

/** In characters; carriers print far less, an attacker sends far more. */
export const addressLimits = {
  name: 100,
  company: 100,
  line1: 120,
  line2: 120,
  city: 80,
  region: 80,
  postalCode: 16,
  phone: 40,
} as const satisfies Record<Exclude<AddressField, 'country'>, number>

export type AddressProblem = {
  field: AddressField
  code: 'required' | 'too_long' | 'invalid' | 'unknown_country'
}

/**
 * The form of a country: its fields in the order of typing, and which must be filled. Fields that the country does not
 * use are left out. The region comes with its choices where the country has a fixed list.
 */
export function addressFields(
  country: CountryCode,
  use: AddressUse = 'delivery',
): { field: AddressField; required: boolean }[] {
  if (use === 'bill') return ['country' as const, 'name' as const].map((field) => ({ field, required: true }))
  const { region, postalCode } = addressRule(country)
  const fields: { field: AddressField; need: string }[] = [
    { field: 'country', need: 'required' },
    { field: 'name', need: 'required' },
    { field: 'company', need: 'optional' },
    { field: 'line1', need: 'required' },
    { field: 'line2', need: 'optional' },
    { field: 'postalCode', need: postalCode },
    { field: 'city', need: 'required' },
    { field: 'region', need: region },
    { field: 'phone', need: 'optional' },
  ]
  return fields
    .filter(({ need }) => need !== 'unused')
    .map(({ field, need }) => ({ field, required: need === 'required' }))
}

/**
 * The form in which an address is checked, stored and compared: normalized text, without empty fields, the postal code
 * as its country writes it, a listed region by its code, and nothing that the country does not use. The phone number
 * gets its form in `address-phone.ts`, on the server.
 */
export function normalizeAddress<A extends AddressInput>(address: A): A {
  const plain = Object.fromEntries(
    Object.entries(address).flatMap(([field, value]) => {
      const text = typeof value === 'string' ? plainText(field, value) : ''
      return text === '' && isOptional(field) ? [] : [[field, text]]
    }),
  ) as A
  const { country } = plain
  if (country === undefined || !isCountryCode(country)) return plain
  const rule = addressRule(country)
  const { region, postalCode, ...rest } = plain
  return {
    ...rest,
    ...(region !== undefined && rule.region !== 'unused' && { region: findRegionCode(country, region) ?? region }),
    ...(postalCode !== undefined &&
      rule.postalCode !== 'unused' && { postalCode: normalizePostalCode(country, postalCode) }),
  } as A
}

function plainText(field: string, value: string): string {
  if (field === 'country') return normalizeCode(value).toUpperCase()
  return field === 'postalCode' || field === 'phone' ? normalizeCode(value) : normalizeText(value)
}

/** The problems of a normalized address, field by field; empty when it is valid for `use`. */
export function addressProblems(address: AddressInput, use: AddressUse = 'delivery'): AddressProblem[] {
  const { country } = address
  const limits = Object.entries(addressLimits) as [Exclude<AddressField, 'country'>, number][]
  const malformed = limits.flatMap(([field, limit]): AddressProblem[] => {
    const value = address[field] ?? ''
    if (value.length > limit) return [{ field, code: 'too_long' }]
    return hasControlCharacter(value) || !isWellFormed(value) ? [{ field, code: 'invalid' }] : []
  })
  if (country === undefined || country === '') return [{ field: 'country', code: 'required' }, ...malformed]
  if (!isCountryCode(country)) return [{ field: 'country', code: 'unknown_country' }, ...malformed]
  const missing = addressFields(country, use)
    .filter(({ field, required }) => required && (address[field] ?? '') === '')
    .map(({ field }): AddressProblem => ({ field, code: 'required' }))
  return [...missing, ...malformed, ...countryProblems(country, address)]
}

/**
 * The lines to print on a parcel, in the order of the destination country. `country` is the country's name for the last
 * line, in the language of the sending country; leave it out for domestic mail.
 */
export function formatAddress(address: BillingAddress, country?: string): string[] {
  const rule = addressRule(address.country)
  const lines = rule.lines.map((line) =>
    line
      .replace(/\{(\w+)\}/g, (_, field: string) => address[field as AddressField] ?? '')
      .replace(/\s+/g, ' ')
      .replace(/ ,/g, ',')
      .replace(/^[\s,]+|[\s,]+$/g, ''),
  )
  return [...lines, country?.toUpperCase() ?? ''].filter((line) => line !== '')
}

function countryProblems(country: CountryCode, address: AddressInput): AddressProblem[] {
  const { postalCode = '', region = '', phone = '' } = address
  const pattern = addressRule(country).postalCodePattern
  const problems: AddressProblem[] = []
  if (postalCode !== '' && pattern?.test(postalCode) === false) {
    problems.push({ field: 'postalCode', code: 'invalid' })
  }
  if (region !== '' && regionsOf(country).length > 0 && findRegionCode(country, region) === null) {
    problems.push({ field: 'region', code: 'invalid' })
  }
  if (phone !== '' && readPhone(phone) === null) problems.push({ field: 'phone', code: 'invalid' })
  return problems
}

const isOptional = (field: string): boolean =>
  field === 'company' || field === 'line2' || field === 'region' || field === 'postalCode' || field === 'phone'

// A line break in a name would forge lines on labels, in logs and in mail headers.
const hasControlCharacter = (text: string): boolean => /\p{Cc}/u.test(text)
