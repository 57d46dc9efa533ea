import { deliveryDates, promiseFor, type CurrencyZones } from '../domain/delivery'

/** What the browser needs to promise a delivery by dates; in `data-promise` of `DeliveryPromise`. */
export interface PromiseData {
  readonly zones: readonly CurrencyZones[]
  /** With `{country}` and `{range}` in it. */
  readonly template: string
  /** Where the store does not deliver, with `{country}` in it. */
  readonly noDelivery: string
  /** The store's. */
  readonly timeZone: string
}

/** The promise for the shopper's market, which is on the page already. */
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

/** Replaces days by dates: those would go stale in a cached page, and only the browser knows today and the country. */
export function showPromise(place: HTMLElement): void {
  // Written by `DeliveryPromise`.
  const data = JSON.parse(place.dataset['promise'] ?? '') as PromiseData
  place.textContent = promise(data) ?? place.textContent
}

/** All promises of the page. */
export function showPromises(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-promise]')) showPromise(place)
}
