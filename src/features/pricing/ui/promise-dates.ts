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
  if (!/^[A-Z]{2}$/.test(country)) return null
  const time = promiseFor(zones, { country, currency })
  const name = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
  return (time ? template : noDelivery)
    .replace('{country}', () => name)
    .replace('{range}', () => (time ? deliveryDates(new Date(), time, { locale, timeZone }) : ''))
}

/**
 * Replaces days by dates, which would become stale in a cached page: only the browser has today's date and the country.
 */
export function showPromise(place: HTMLElement): void {
  // The cast is safe: `DeliveryPromise` has written the attribute.
  const data = JSON.parse(place.dataset['promise'] ?? '') as PromiseData
  place.textContent = promise(data) ?? place.textContent
}

/** All promises of the page. */
export function showPromises(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-promise]')) showPromise(place)
}
