import { addWorkingDays, dayIn, type CalendarDay } from '@/shared/calendar-day'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { formatDays } from '@/shared/date-format'

/** The time of a delivery: working days from the order to the arrival, packing included. */
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

/** The delivery zones of a store for carts in these currencies; a method may have no price in some of them. */
export interface CurrencyZones {
  readonly currencies: readonly CurrencyCode[]
  readonly zones: readonly DeliveryZone[]
}

/** How long a parcel takes in a market; null where the store does not deliver to it in this currency. */
export function promiseFor(
  all: readonly CurrencyZones[],
  { country, currency }: { country: string; currency: string },
): DeliveryTime | null {
  const zones = all.find(({ currencies }) => currencies.some((code) => code === currency))?.zones ?? []
  const named = zones.find(({ countries }) => countries.some((code) => code === country))
  return (named ?? zones.find(({ countries }) => countries.length === 0))?.time ?? null
}

/** The days between which a parcel arrives, by the calendar of the store. */
export interface ArrivalDays {
  readonly earliest: CalendarDay
  readonly latest: CalendarDay
}

/**
 * The days for a parcel that is ordered now, counted from today's date in the store's time zone, not in the shopper's.
 */
export function arrivalDays(now: Date, { minDays, maxDays }: DeliveryTime, timeZone: string): ArrivalDays {
  const today = dayIn(timeZone, now)
  return { earliest: addWorkingDays(today, minDays), latest: addWorkingDays(today, Math.max(minDays, maxDays)) }
}

/** The same as text: 'Tue, Nov 24 – Fri, Nov 27'. */
export function deliveryDates(
  now: Date,
  time: DeliveryTime,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  const { earliest, latest } = arrivalDays(now, time, timeZone)
  return formatDays(earliest, latest, locale)
}
