import type { AddressField, AddressInput } from '@/shared/address-format'
import { findRegionCode, regionsOf } from '@/shared/address-regions'
import { isCountryCode } from '@/shared/countries'

/**
 * A typed address after one field has changed. A new country keeps all typed fields, except a region chosen from a
 * list: `OR` of the United States is not a county of Ireland.
 */
export function withField<A extends AddressInput>(address: A, field: AddressField, value: string): A {
  const changed = { ...address, [field]: value }
  if (field !== 'country' || !address.region) return changed
  return { ...changed, region: regionIn(value, address.country ?? '', address.region) }
}

function regionIn(country: string, before: string, region: string): string {
  if (!isCountryCode(country)) return region
  if (regionsOf(country).length > 0) return findRegionCode(country, region) ?? ''
  return isCountryCode(before) && regionsOf(before).length > 0 ? '' : region
}
