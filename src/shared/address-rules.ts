import type { CountryCode } from '@/shared/countries'

export type FieldUse = 'required' | 'optional' | 'unused'

export type RegionLabel = 'state' | 'province' | 'region' | 'county' | 'emirate' | 'prefecture'
export type PostalCodeLabel = 'postal_code' | 'zip_code' | 'postcode' | 'pin_code' | 'eircode'

/** The fields of a country's addresses. Lines are printed top down, with the fields' names in braces. */
export type AddressRule = {
  readonly region: FieldUse
  readonly regionLabel: RegionLabel
  readonly postalCode: FieldUse
  readonly postalCodeLabel: PostalCodeLabel
  readonly postalCodePattern: RegExp | null
  readonly postalCodeExample: string | null
  /** Whether the keyboard for the postal code may be the numeric one. */
  readonly postalCodeNumeric: boolean
  readonly lines: readonly string[]
}

const street = ['{name}', '{company}', '{line1}', '{line2}']
const lines = {
  postalFirst: [...street, '{postalCode} {city}', '{region}'],
  cityFirst: [...street, '{city} {postalCode}', '{region}'],
  cityRegionPostal: [...street, '{city}, {region} {postalCode}'],
  cityRegionPostalBare: [...street, '{city} {region} {postalCode}'],
  postalCityRegion: [...street, '{postalCode} {city}, {region}'],
  postalCityProvince: [...street, '{postalCode} {city} {region}'],
  postalBelow: [...street, '{city}', '{region}', '{postalCode}'],
} as const

type Definition = [
  layout: keyof typeof lines,
  example?: string | null,
  pattern?: string | null,
  more?: Partial<AddressRule>,
]

const state = { region: 'required', regionLabel: 'state' } as const
const province = { region: 'required', regionLabel: 'province' } as const
const noPostalCode = { postalCode: 'unused' } as const
const maybePostalCode = { postalCode: 'optional' } as const

/**
 * Fields, patterns and line order as in the address data of libaddressinput (the data behind Chromium's and Android's
 * address forms), which follows the Universal Postal Union's addressing systems. Patterns match the one form that
 * `normalizePostalCode` writes: upper case, and separated as in the example.
 */
// prettier-ignore
const definitions: Partial<Record<CountryCode, Definition>> = {
  AD: ['postalFirst', 'AD100', 'AD[1-7]0\\d'],
  AE: ['cityFirst', null, null, { region: 'required', regionLabel: 'emirate', ...noPostalCode }],
  AR: ['postalFirst', 'C1070AAM', '([A-HJ-NP-Z])?\\d{4}([A-Z]{3})?', { region: 'optional', regionLabel: 'province' }],
  AT: ['postalFirst', '1010', '\\d{4}'],
  AU: ['cityRegionPostalBare', '3001', '\\d{4}', { ...state, postalCodeLabel: 'postcode' }],
  BE: ['postalFirst', '1000', '\\d{4}'],
  BG: ['postalFirst', '1000', '\\d{4}'],
  BH: ['cityFirst', '317', '(1[0-2]|[1-9])\\d{2}', maybePostalCode],
  BR: ['cityRegionPostal', '40301-110', '\\d{5}-\\d{3}', state],
  CA: ['cityRegionPostalBare', 'H3Z 2Y7', '[ABCEGHJKLMNPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] \\d[ABCEGHJ-NPRSTV-Z]\\d', province],
  CH: ['postalFirst', '2544', '\\d{4}'],
  CL: ['postalFirst', '8340457', '\\d{7}', { ...maybePostalCode, region: 'optional' }],
  CN: ['postalCityRegion', '266033', '\\d{6}', province],
  CO: ['cityRegionPostal', '111221', '\\d{6}', { ...maybePostalCode, region: 'required' }],
  CY: ['postalFirst', '2008', '\\d{4}'],
  CZ: ['postalFirst', '100 00', '\\d{3} \\d{2}'],
  DE: ['postalFirst', '26133', '\\d{5}'],
  DK: ['postalFirst', '2100', '\\d{4}'],
  EE: ['postalFirst', '69501', '\\d{5}'],
  EG: ['postalBelow', '12411', '\\d{5}', { ...maybePostalCode, region: 'optional' }],
  ES: ['postalCityProvince', '28039', '\\d{5}', province],
  FI: ['postalFirst', '00550', '\\d{5}'],
  FR: ['postalFirst', '33380', '\\d{5}'],
  GB: ['postalBelow', 'EC1Y 8SY', 'GIR 0AA|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|BFPO \\d{1,4}', { postalCodeLabel: 'postcode' }],
  GR: ['postalFirst', '151 24', '\\d{3} \\d{2}'],
  HK: ['postalBelow', null, null, { region: 'required', ...noPostalCode }],
  HR: ['postalFirst', '10000', '\\d{5}'],
  HU: ['postalBelow', '1037', '\\d{4}'],
  ID: ['cityRegionPostalBare', '40115', '\\d{5}', { ...province, ...maybePostalCode }],
  IE: ['postalBelow', 'A65 F4E2', '[A-Z]\\d[\\dW] [\\dA-Z]{4}', { ...maybePostalCode, postalCodeLabel: 'eircode', region: 'optional', regionLabel: 'county' }],
  IL: ['cityFirst', '9614303', '\\d{5}(\\d{2})?', maybePostalCode],
  IN: ['cityRegionPostal', '110034', '[1-9]\\d{5}', { ...state, postalCodeLabel: 'pin_code' }],
  IS: ['postalFirst', '320', '\\d{3}'],
  IT: ['postalCityProvince', '00144', '\\d{5}', province],
  JO: ['cityFirst', '11937', '\\d{5}', maybePostalCode],
  JP: ['cityRegionPostal', '154-0023', '\\d{3}-\\d{4}', { region: 'required', regionLabel: 'prefecture' }],
  KR: ['cityRegionPostal', '03051', '\\d{5}', province],
  KW: ['postalFirst', '54541', '\\d{5}', maybePostalCode],
  LB: ['cityFirst', '1107 2810', '\\d{4}( \\d{4})?', maybePostalCode],
  LI: ['postalFirst', '9490', '94(8[5-9]|9[0-8])'],
  LT: ['postalFirst', 'LT-04340', 'LT-\\d{5}'],
  LU: ['postalFirst', '4750', '\\d{4}'],
  LV: ['cityFirst', 'LV-1073', 'LV-\\d{4}'],
  MA: ['postalFirst', '53000', '\\d{5}'],
  MC: ['postalFirst', '98000', '980\\d{2}'],
  MT: ['cityFirst', 'VLT 1210', '[A-Z]{3} \\d{2,4}'],
  MX: ['postalCityRegion', '02860', '\\d{5}', state],
  MY: ['postalFirst', '43000', '\\d{5}', { region: 'optional', regionLabel: 'state', postalCodeLabel: 'postcode' }],
  NG: ['cityFirst', '930283', '\\d{6}', { ...maybePostalCode, region: 'optional', regionLabel: 'state' }],
  NL: ['postalFirst', '1234 AB', '[1-9]\\d{3} [A-Z]{2}'],
  NO: ['postalFirst', '0025', '\\d{4}'],
  NZ: ['cityFirst', '6001', '\\d{4}', { postalCodeLabel: 'postcode' }],
  OM: ['postalBelow', '133', '\\d{3}', maybePostalCode],
  PH: ['postalFirst', '1008', '\\d{4}', { region: 'optional', regionLabel: 'province' }],
  PL: ['postalFirst', '00-950', '\\d{2}-\\d{3}'],
  PR: ['cityRegionPostal', '00930', '00[679]\\d{2}(-\\d{4})?', { postalCodeLabel: 'zip_code' }],
  PT: ['postalFirst', '2725-079', '\\d{4}-\\d{3}'],
  QA: ['cityFirst', null, null, noPostalCode],
  RO: ['postalFirst', '060274', '\\d{6}', { region: 'optional', regionLabel: 'county' }],
  SA: ['cityFirst', '11564', '\\d{5}(-\\d{4})?'],
  SE: ['postalFirst', '113 49', '\\d{3} \\d{2}'],
  SG: ['cityFirst', '546080', '\\d{6}'],
  SI: ['postalFirst', '4000', '\\d{4}'],
  SK: ['postalFirst', '010 01', '\\d{3} \\d{2}'],
  SM: ['postalFirst', '47890', '4789\\d'],
  TH: ['cityRegionPostalBare', '10150', '\\d{5}', province],
  TN: ['postalFirst', '1002', '\\d{4}'],
  TR: ['postalCityRegion', '01960', '\\d{5}', province],
  TW: ['cityRegionPostal', '104', '\\d{3}(\\d{2,3})?', { region: 'optional' }],
  UA: ['postalBelow', '15432', '\\d{5}', { region: 'optional' }],
  US: ['cityRegionPostal', '95014', '\\d{5}(-\\d{4})?', { ...state, postalCodeLabel: 'zip_code' }],
  VN: ['cityRegionPostalBare', '700000', '\\d{5}\\d?', { ...province, ...maybePostalCode }],
  ZA: ['postalBelow', '0083', '\\d{4}', { region: 'optional', regionLabel: 'province' }],
}

/** Countries that have no postal codes at all, after the Universal Postal Union's list. */
const withoutPostalCode: ReadonlySet<string> = new Set(
  (
    'AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY KI KM KN KP LY ML MO MR MW NR NU ' +
    'RW SB SC SL SR ST SX SY TD TF TG TK TL TO TV UG VU WS YE ZW'
  ).split(' '),
)

const rules = new Map<CountryCode, AddressRule>()

/** The country's rule; a country without an entry of its own takes any postal code and no region. */
export function addressRule(country: CountryCode): AddressRule {
  const known = rules.get(country)
  if (known) return known
  const [layout, example = null, pattern = null, more = {}] = definitions[country] ?? ['postalFirst' as const]
  const rule: AddressRule = {
    region: 'unused',
    regionLabel: 'region',
    postalCode: pattern !== null ? 'required' : withoutPostalCode.has(country) ? 'unused' : 'optional',
    postalCodeLabel: 'postal_code',
    postalCodePattern: pattern === null ? null : new RegExp(`^(?:${pattern})$`),
    postalCodeExample: example,
    postalCodeNumeric: example !== null && /^\d+$/.test(example) && !/[A-Z-]/.test(pattern ?? ''),
    lines: lines[layout],
    ...more,
  }
  rules.set(country, rule)
  return rule
}
