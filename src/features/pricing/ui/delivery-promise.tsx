'use client'

import { useEffect, useState } from 'react'

import { countryName, isCountryCode } from '@/shared/countries'
import type { Locale } from '@/shared/locales'

import { deliveryDates, promiseFor, type CurrencyZones } from '../domain/delivery'

interface DeliveryPromiseProps {
  readonly zones: readonly CurrencyZones[]
  /** What the cached page says, for the market that the language begins with: its country and a number of days. */
  readonly usual: string
  /** With `{country}` and `{range}` in it. */
  readonly template: string
  /** Where the store does not deliver, with `{country}` in it. */
  readonly noDelivery: string
  readonly locale: Locale
  /** The store's. */
  readonly timeZone: string
}

/** The promise for the shopper's market, which the script in the head has put on the page. */
function promise({
  zones,
  template,
  noDelivery,
  locale,
  timeZone,
}: Omit<DeliveryPromiseProps, 'usual'>): string | null {
  const { country = '', currency = '' } = document.documentElement.dataset
  if (!isCountryCode(country)) return null
  const time = promiseFor(zones, { country, currency })
  return (time ? template : noDelivery)
    .replace('{country}', () => countryName(country, locale))
    .replace('{range}', () => (time ? deliveryDates(new Date(), time, { locale, timeZone }) : ''))
}

/** When an order arrives. The cached page shows a number of days; scripts in the browser replace it by dates. */
export function DeliveryPromise({ usual, zones, template, noDelivery, locale, timeZone }: DeliveryPromiseProps) {
  const [text, setText] = useState(usual)
  // Dates would go stale in a cached page, and only the browser knows today and the country.
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setText(promise({ zones, template, noDelivery, locale, timeZone }) ?? usual)
  }, [zones, template, noDelivery, locale, timeZone, usual])
  return <>{text}</>
}
