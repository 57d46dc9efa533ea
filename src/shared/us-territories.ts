import { findRegionCode } from '@/shared/address-regions'
import type { CountryCode } from '@/shared/countries'

/**
 * Regions that USPS addresses as a state (Publication 28, appendix B) and ISO 3166-1 lists as a country: territories of
 * the United States and the states that its mail serves by treaty. The list is written out, because most codes of
 * states are also codes of other countries, such as CA and DE.
 */
const territories: readonly CountryCode[] = ['AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI']

/** The country that an address of the United States is in by its region, such as Puerto Rico; null for the states. */
export function territoryOf({ country, region }: { country?: string | undefined; region?: string | undefined }) {
  if (country !== 'US' || region === undefined) return null
  const code = findRegionCode('US', region)
  return territories.find((territory) => territory === code) ?? null
}
