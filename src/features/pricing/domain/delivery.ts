import { addWorkingDays, dayIn } from '@/shared/calendar-day'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { formatDays } from '@/shared/date-format'
import { groupBy } from '@/shared/group-by'
import { zero } from '@/shared/money'

import { shippingRatesFor, type ShippingMethod } from './shipping'

/** How long a parcel takes: working days from the order to the door, packing included. */
export interface DeliveryTime {
  readonly minDays: number
  readonly maxDays: number
}

/** Countries (ISO 3166-1 alpha-2) and how long parcels to them take; without countries, all that no other zone names. */
export interface DeliveryZone {
  readonly countries: readonly CountryCode[]
  /** Null where the store does not deliver to. */
  readonly time: DeliveryTime | null
}

/** How long a parcel to the country takes; null where the store does not deliver to it. */
const timeTo = (zones: readonly DeliveryZone[], country: CountryCode): DeliveryTime | null =>
  (zones.find(({ countries }) => countries.includes(country)) ?? zones.find(({ countries }) => countries.length === 0))
    ?.time ?? null

/**
 * What is promised to a visitor who is probably in `guess`: the delivery to there, or else to the first country that the
 * store delivers to. Null where it delivers nowhere.
 */
export function promiseFor(
  zones: readonly DeliveryZone[],
  guess: CountryCode,
): { country: CountryCode; time: DeliveryTime } | null {
  const first = zones.find(({ countries, time }) => time !== null && countries.length > 0)?.countries[0]
  for (const country of [guess, first]) {
    const time = country === undefined ? null : timeTo(zones, country)
    if (country !== undefined && time) return { country, time }
  }
  return null
}

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

/**
 * The days on which a parcel arrives that is ordered now, in words: 'Tue, Nov 24 – Fri, Nov 27'. They are counted from
 * the day that it is where the store is, not where the shopper is.
 */
export function deliveryDates(
  now: Date,
  { minDays, maxDays }: DeliveryTime,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  const today = dayIn(timeZone, now)
  return formatDays(addWorkingDays(today, minDays), addWorkingDays(today, Math.max(minDays, maxDays)), locale)
}
