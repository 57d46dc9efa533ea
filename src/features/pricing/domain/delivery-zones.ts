import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { groupBy } from '@/shared/group-by'
import { zero } from '@/shared/money'

import type { DeliveryTime, DeliveryZone } from './delivery'
import { shippingRatesFor, type ShippingMethod } from './shipping'

// This is not part of `delivery.ts`, because browsers load that file.

/** The delivery time with the smaller number as minimum, even if an editor has swapped the two. */
const timeOf = ({ minDays, maxDays }: { minDays: number | null; maxDays: number | null }): DeliveryTime | null =>
  minDays === null || maxDays === null
    ? null
    : { minDays: Math.min(minDays, maxDays), maxDays: Math.max(minDays, maxDays) }

/**
 * The delivery times that a store promises before there is a cart: for each country those of the cheapest method there,
 * which is also the first choice for a new cart. Countries with the same times share a zone.
 */
export function deliveryZones(methods: readonly ShippingMethod[], currency: CurrencyCode): DeliveryZone[] {
  const named = [...new Set(methods.flatMap(({ countries }) => countries))] as CountryCode[]
  const timeBy = (country: CountryCode, among: readonly ShippingMethod[]) => {
    const [first] = shippingRatesFor(among, country, zero(currency))
    return first ? timeOf(first) : null
  }
  const zones = [...groupBy(named, (country) => JSON.stringify(timeBy(country, methods)))].map(
    ([time, countries]): DeliveryZone => ({ countries, time: JSON.parse(time) as DeliveryTime | null }),
  )
  const anywhere = methods.filter(({ countries }) => countries.length === 0)
  // These methods name no country, so any country code gives the same result.
  return anywhere.length === 0 ? zones : [...zones, { countries: [], time: timeBy('AQ', anywhere) }]
}
