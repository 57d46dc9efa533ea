import { describe, expect, test } from 'vitest'

import { addressFields, addressProblems, formatAddress, normalizeAddress, type Address } from '@/shared/address-format'
import { findRegionCode, regionsOf } from '@/shared/address-regions'
import { addressRule } from '@/shared/address-rules'
import { countryCodes } from '@/shared/countries'

const american: Address = {
  name: 'Ada Lovelace',
  line1: '1 Infinite Loop',
  city: 'Cupertino',
  region: 'CA',
  postalCode: '95014',
  country: 'US',
}
const german: Address = {
  name: 'Emmy Noether',
  line1: 'Hauptstr. 5',
  city: 'Erlangen',
  postalCode: '91054',
  country: 'DE',
}

describe('the form of a country', () => {
  test('asks Americans for a state and a ZIP code', () => {
    const required = addressFields('US').filter((field) => field.required)
    expect(required.map(({ field }) => field)).toEqual(['country', 'name', 'line1', 'postalCode', 'city', 'region'])
    expect(addressRule('US').postalCodeLabel).toBe('zip_code')
    expect(regionsOf('US')).toHaveLength(62)
  })

  test('asks Germans for no region, and the Emirates for no postal code', () => {
    expect(addressFields('DE').some(({ field }) => field === 'region')).toBe(false)
    expect(addressFields('AE').some(({ field }) => field === 'postalCode')).toBe(false)
    expect(addressFields('AE')).toContainEqual({ field: 'region', required: true })
  })

  test.each(countryCodes)('%s has a rule whose example fits its own pattern', (country) => {
    const rule = addressRule(country)
    if (rule.postalCodePattern && rule.postalCodeExample) {
      expect(rule.postalCodeExample).toMatch(rule.postalCodePattern)
    }
    if (rule.region !== 'unused') expect(rule.lines.join()).toContain('{region}')
    if (rule.postalCode !== 'unused') expect(rule.lines.join()).toContain('{postalCode}')
  })

  test('offers the numeric keyboard only where no letter or dash can occur', () => {
    expect(addressRule('DE').postalCodeNumeric).toBe(true)
    expect(addressRule('US').postalCodeNumeric).toBe(false)
    expect(addressRule('GB').postalCodeNumeric).toBe(false)
  })
})

describe('normalizeAddress', () => {
  test('trims, drops what is empty or unused, and finds the code of a region', () => {
    expect(
      normalizeAddress({
        name: '  Jean ',
        company: ' ',
        line1: '1 rue X',
        city: 'Montréal',
        region: 'quebec',
        postalCode: 'h3z  2y7',
        country: 'CA',
      }),
    ).toEqual({ name: 'Jean', line1: '1 rue X', city: 'Montréal', region: 'QC', postalCode: 'H3Z 2Y7', country: 'CA' })
    expect(normalizeAddress({ ...german, region: 'Bayern' })).toEqual(german)
  })
})

describe('addressProblems', () => {
  test('finds nothing in good addresses', () => {
    expect(addressProblems(american)).toEqual([])
    expect(addressProblems(german)).toEqual([])
  })

  test('names each field that is missing', () => {
    expect(addressProblems({ country: 'US' }).map(({ field }) => field)).toEqual([
      'name',
      'line1',
      'postalCode',
      'city',
      'region',
    ])
    expect(addressProblems({})).toEqual([{ field: 'country', code: 'required' }])
  })

  test.each([
    [{ postalCode: '9105' }, 'postalCode', 'invalid'],
    [{ country: 'XX' }, 'country', 'unknown_country'],
    [{ name: 'x'.repeat(101) }, 'name', 'too_long'],
    [{ line1: 'Street 1\nBcc: evil@example.com' }, 'line1', 'invalid'],
    [{ phone: 'call me' }, 'phone', 'invalid'],
  ])('%o is refused', (change, field, code) => {
    expect(addressProblems({ ...german, ...change })).toEqual([{ field, code }])
  })

  test('refuses an unknown state', () => {
    expect(addressProblems({ ...american, region: 'Bavaria' })).toEqual([{ field: 'region', code: 'invalid' }])
    expect(findRegionCode('US', ' california ')).toBe('CA')
  })
})

describe('formatAddress', () => {
  test('prints in the order of the destination', () => {
    expect(formatAddress(american, 'United States')).toEqual([
      'Ada Lovelace',
      '1 Infinite Loop',
      'Cupertino, CA 95014',
      'UNITED STATES',
    ])
    expect(formatAddress(german)).toEqual(['Emmy Noether', 'Hauptstr. 5', '91054 Erlangen'])
    expect(
      formatAddress({ name: 'A', line1: '10 Downing St', city: 'London', postalCode: 'SW1A 2AA', country: 'GB' }),
    ).toEqual(['A', '10 Downing St', 'London', 'SW1A 2AA'])
  })

  test('leaves no stray comma where a part is missing', () => {
    expect(formatAddress({ name: 'A', line1: 'B', city: 'C', country: 'US' })).toEqual(['A', 'B', 'C'])
  })
})
