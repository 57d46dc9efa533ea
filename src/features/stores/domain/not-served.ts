import type { CountryCode } from '@/shared/countries'

/**
 * The initial list of countries not served of a new store, which editors can change. Sources and reasons are in
 * docs/guides/editors.md.
 */
export const usuallyNotServed: readonly CountryCode[] = [
  // Embargoes of the European Union, the United Kingdom or the United States on most trade.
  ...(['BY', 'CU', 'IR', 'KP', 'RU', 'SY'] as const),
  // Parcel carriers have suspended deliveries.
  ...(['AF', 'LY', 'SD', 'SO', 'SS', 'YE'] as const),
  // No residents with a postal service.
  ...(['AQ', 'BV', 'HM', 'TF', 'UM'] as const),
]
