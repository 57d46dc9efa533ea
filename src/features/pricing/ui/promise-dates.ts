import { dayIn } from '@/shared/calendar-day'
import { shownCountryName } from '@/ui/early/country-name'

import { deliveryDates, promiseFor, type CurrencyZones } from '../domain/delivery'

/** Data for the browser to show a delivery by dates; in `data-promise` of `DeliveryPromise`. */
export interface PromiseData {
  readonly zones: readonly CurrencyZones[]
  /** With `{country}` and `{range}` in it. */
  readonly template: string
  /** Where the store does not deliver, with `{country}` in it. */
  readonly noDelivery: string
  /** The store's. */
  readonly timeZone: string
}

/** The promise for the shopper's market, which the early script has set on `<html>`. */
function promise({ zones, template, noDelivery, timeZone }: PromiseData): string | null {
  const { lang: locale, dataset } = document.documentElement
  const { country = '', currency = '' } = dataset
  const name = shownCountryName()
  if (name === null) return null
  const time = promiseFor(zones, { country, currency })
  return (time ? template : noDelivery)
    .replace('{country}', () => name)
    .replace('{range}', () => (time ? deliveryDates(new Date(), time, { locale, timeZone }) : ''))
}

/**
 * Replaces days by dates, which would become stale in a cached page: only the browser has today's date and the country.
 */
export function showPromise(place: HTMLElement): void {
  place.textContent = promise(dataOf(place)) ?? place.textContent
}

// The cast is safe: `DeliveryPromise` has written the attribute.
const dataOf = (place: HTMLElement): PromiseData => JSON.parse(place.dataset['promise'] ?? '') as PromiseData

/**
 * All promises of the page. Each in two tasks, so that a slow phone can answer between them: the first use of a time zone,
 * which `dayIn` remembers, takes 10 ms of a fast computer.
 */
export function showPromises(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-promise]')) {
    setTimeout(() => {
      dayIn(dataOf(place).timeZone, new Date())
      setTimeout(showPromise, 0, place)
    })
  }
}
