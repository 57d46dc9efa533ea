import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { groupBy } from '@/shared/group-by'
import { zero } from '@/shared/money'

import type { DeliveryTime, DeliveryZone } from './delivery'
import { shippingRatesFor, type ShippingMethod } from './shipping'

// Apart from `delivery`, which browsers load.

/** The fewer days first, whichever way an editor has written them. */
const timeOf = ({ minDays, maxDays }: { minDays: number | null; maxDays: number | null }): DeliveryTime | null =>
  minDays === null || maxDays === null
    ? null
    : { minDays: Math.min(minDays, maxDays), maxDays: Math.max(minDays, maxDays) }

/**
 * What a store promises before there is a cart: for each country the days of the method that a cart begins with there,
 * which is the cheapest. Countries with the same promise share a zone.
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
  // These methods name no country, so they answer alike for every one.
  return anywhere.length === 0 ? zones : [...zones, { countries: [], time: timeBy('AQ', anywhere) }]
}
