import { text } from '@/seed/data/build/text'
import type { SeedTaxRate } from '@/seed/data/store-types'

const name = text('VAT', 'MwSt.', 'ضريبة القيمة المضافة')

/**
 * Standard rates in basis points. EU: European Commission, "VAT rates applied in the Member States", as of 2026
 * (Greece is GR here, ISO 3166, where EU tables write EL). GB: gov.uk, CH: Federal Tax Administration (since 2024).
 */
const standardRates: Record<string, number> = {
  AT: 2000,
  BE: 2100,
  BG: 2000,
  CY: 1900,
  CZ: 2100,
  DE: 1900,
  DK: 2500,
  EE: 2400,
  ES: 2100,
  FI: 2550,
  FR: 2000,
  GR: 2400,
  HR: 2500,
  HU: 2700,
  IE: 2300,
  IT: 2200,
  LT: 2100,
  LU: 1700,
  LV: 2100,
  MT: 1800,
  NL: 2100,
  PL: 2300,
  PT: 2300,
  RO: 2100,
  SE: 2500,
  SI: 2200,
  SK: 2300,
  GB: 2000,
  CH: 810,
}

/** US sales tax is not collected by the demo store: the explicit zero documents that it was decided. */
const unitedStates: SeedTaxRate = {
  country: 'US',
  name: text('Sales tax', 'Verkaufssteuer', 'ضريبة المبيعات'),
  basisPoints: 0,
}

export const taxRates: SeedTaxRate[] = [
  ...Object.entries(standardRates).map(([country, basisPoints]) => ({ country, name, basisPoints })),
  unitedStates,
]
