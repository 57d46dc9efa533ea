import type { CountryCode } from '@/shared/countries'

/**
 * What a new store begins with as its list of countries not served. Sources and reasons are in docs/guides/editors.md;
 * editors change the list.
 */
export const usuallyNotServed: readonly CountryCode[] = [
  // Embargoes of the European Union, the United Kingdom or the United States on most trade.
  ...(['BY', 'CU', 'IR', 'KP', 'RU', 'SY'] as const),
  // Parcel carriers have suspended deliveries.
  ...(['AF', 'LY', 'SD', 'SO', 'SS', 'YE'] as const),
  // No residents with a postal service.
  ...(['AQ', 'BV', 'HM', 'TF', 'UM'] as const),
]
