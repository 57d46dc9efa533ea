import { addWorkingDays, dayIn } from '@/shared/calendar-day'
import type { CountryCode } from '@/shared/countries'
import { formatDays } from '@/shared/date-format'

/** How long a parcel takes: working days from the order to the door, packing included. */
export interface DeliveryTime {
  readonly minDays: number
  readonly maxDays: number
}

/** Countries (ISO 3166-1 alpha-2) with one delivery time. An empty list stands for all countries of no other zone. */
export interface DeliveryZone {
  readonly countries: readonly CountryCode[]
  /** Null when the store does not deliver there. */
  readonly time: DeliveryTime | null
}

/** How long a parcel to the country takes; null where the store does not deliver to it. */
const timeTo = (zones: readonly DeliveryZone[], country: CountryCode): DeliveryTime | null =>
  (zones.find(({ countries }) => countries.includes(country)) ?? zones.find(({ countries }) => countries.length === 0))
    ?.time ?? null

/**
 * The delivery time to show to a visitor who is probably in the country `guess`: the time to that country, or else to
 * the first country that the store delivers to. Null when it delivers nowhere.
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

/**
 * The dates between which a parcel arrives that is ordered now, as text: 'Tue, Nov 24 – Fri, Nov 27'. They are counted
 * from today's date in the store's time zone, not in the shopper's.
 */
export function deliveryDates(
  now: Date,
  { minDays, maxDays }: DeliveryTime,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  const today = dayIn(timeZone, now)
  return formatDays(addWorkingDays(today, minDays), addWorkingDays(today, Math.max(minDays, maxDays)), locale)
}
