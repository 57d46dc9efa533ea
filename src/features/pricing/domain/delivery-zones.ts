import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { groupBy } from '@/shared/group-by'
import { zero } from '@/shared/money'

import type { CurrencyZones, DeliveryTime, DeliveryZone } from './delivery'
import { shippingRatesFor, type ShippingMethod } from './shipping'

// This is not part of `delivery.ts`, because browsers load that file.

/** The delivery time with the smaller number as minimum, even if an editor has swapped the two. */
const timeOf = ({ minDays, maxDays }: { minDays: number | null; maxDays: number | null }): DeliveryTime | null =>
  minDays === null || maxDays === null
    ? null
    : { minDays: Math.min(minDays, maxDays), maxDays: Math.max(minDays, maxDays) }

interface Reach {
  readonly methods: readonly ShippingMethod[]
  readonly currencies: readonly CurrencyCode[]
  /** Countries that no method delivers to, whatever it says. */
  readonly notServed: readonly CountryCode[]
}

/**
 * The delivery times that a store promises without a cart: for each country those of the cheapest method, which is also
 * the default of a new cart. Countries with the same times share a zone, currencies with the same zones a list.
 */
export function deliveryZones({ methods, currencies, notServed }: Reach): CurrencyZones[] {
  const byZones = groupBy(currencies, (currency) => JSON.stringify(zonesIn(methods, currency, notServed)))
  return [...byZones].map(([zones, group]) => ({ currencies: group, zones: JSON.parse(zones) as DeliveryZone[] }))
}

function zonesIn(
  methods: readonly ShippingMethod[],
  currency: CurrencyCode,
  notServed: readonly CountryCode[],
): DeliveryZone[] {
  const isClosed = (country: CountryCode) => notServed.includes(country)
  const named = [...new Set(methods.flatMap(({ countries }) => countries))] as CountryCode[]
  const timeBy = (country: CountryCode, among: readonly ShippingMethod[]) => {
    const [first] = isClosed(country) ? [] : shippingRatesFor(among, country, zero(currency))
    return first ? timeOf(first) : null
  }
  const anywhere = methods.filter(({ countries }) => countries.length === 0)
  const closed = anywhere.length === 0 ? [] : notServed.filter((country) => !named.includes(country))
  const zones = [...groupBy([...named, ...closed], (country) => JSON.stringify(timeBy(country, methods)))].map(
    ([time, countries]): DeliveryZone => ({ countries, time: JSON.parse(time) as DeliveryTime | null }),
  )
  if (anywhere.length === 0) return zones
  const [rest] = shippingRatesFor(anywhere, 'AQ', zero(currency))
  // These methods name no country, so any country code gives the same result.
  return [...zones, { countries: [], time: rest ? timeOf(rest) : null }]
}
