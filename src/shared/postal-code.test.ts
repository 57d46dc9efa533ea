import { describe, expect, test } from 'vitest'

import { addressRule } from '@/shared/address-rules'
import { countryCodes, type CountryCode } from '@/shared/countries'
import { normalizePostalCode } from '@/shared/postal-code'

const typed: [CountryCode, string, string][] = [
  ['DE', 'D-10115', '10115'],
  ['DE', 'DE 10115', '10115'],
  ['DE', ' 1 0115\u200f', '10115'],
  ['DE', '١٠١١٥', '10115'],
  ['DE', '１０１１５', '10115'],
  ['AT', 'A-1010', '1010'],
  ['CH', 'CH–8001', '8001'],
  ['FR', 'F-75001', '75001'],
  ['FR', '75 001', '75001'],
  ['LU', 'L-1234', '1234'],
  ['BE', 'B-1000', '1000'],
  ['NL', 'NL-1011AB', '1011 AB'],
  ['NL', '1011ab', '1011 AB'],
  ['GB', 'SW1A1AA', 'SW1A 1AA'],
  ['GB', 'gir0aa', 'GIR 0AA'],
  ['GB', 'bfpo 61', 'BFPO 61'],
  ['CA', 'k1a0b1', 'K1A 0B1'],
  ['CA', 'K1A-0B1', 'K1A 0B1'],
  ['CZ', '11000', '110 00'],
  ['SK', 'SK-01001', '010 01'],
  ['SE', 'S-11349', '113 49'],
  ['GR', 'GR15124', '151 24'],
  ['PL', '00950', '00-950'],
  ['PT', '2725 079', '2725-079'],
  ['BR', '40301110', '40301-110'],
  ['JP', '〒１５４－００２３', '154-0023'],
  ['JP', '154ー0023', '154-0023'],
  ['US', '95014–1234', '95014-1234'],
  ['US', '950141234', '95014-1234'],
  ['SA', '115641234', '11564-1234'],
  ['IE', 'a65f4e2', 'A65 F4E2'],
  ['LV', '1073', 'LV-1073'],
  ['LV', 'lv 1073', 'LV-1073'],
  ['LT', '04340', 'LT-04340'],
  ['AD', 'ad 100', 'AD100'],
  ['IN', '110 034', '110034'],
  ['OM', 'PC 133', '133'],
  ['LB', '11072810', '1107 2810'],
  ['AR', 'c1070aam', 'C1070AAM'],
]

describe('normalizePostalCode', () => {
  test.each(typed)('%s: %j is %j', (country, text, code) => {
    expect(normalizePostalCode(country, text)).toBe(code)
    expect(code).toMatch(addressRule(country).postalCodePattern ?? /./)
  })

  test.each([
    ['DE', '1011'],
    ['DE', 'A-1010'],
    ['DE', '10115 Berlin'],
    ['DE', '----'],
    ['GB', '10115'],
    ['CA', 'D1A 0B1'],
  ] satisfies [CountryCode, string][])('%s: %j is not turned into a code', (country, text) => {
    expect(normalizePostalCode(country, text)).not.toMatch(addressRule(country).postalCodePattern ?? /./)
  })

  test.each(countryCodes)('%s: its example stays as it is, and is read without its separators', (country) => {
    const { postalCodeExample: example } = addressRule(country)
    if (example === null) return
    expect(normalizePostalCode(country, example)).toBe(example)
    expect(normalizePostalCode(country, example.toLowerCase().replace(/[ -]/g, ''))).toBe(example)
    expect(normalizePostalCode(country, `${country}-${example}`)).toBe(example)
  })
})
