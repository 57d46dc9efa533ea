'use client'

import { useEffect, useState } from 'react'

import { countryName } from '@/shared/countries'
import { guessCountry } from '@/shared/country-guess'
import type { Locale } from '@/shared/locales'

import { deliveryDates, promiseFor, type DeliveryZone } from '../domain/delivery'

interface DeliveryPromiseProps {
  readonly zones: readonly DeliveryZone[]
  /** What the page says before it knows the visitor's country, as a country and a number of days. */
  readonly usual: string
  /** With `{country}` and `{range}` in it. */
  readonly template: string
  readonly locale: Locale
  /** The store's. */
  readonly timeZone: string
}

/** The promise for the visitor's likely country, which the cart too assumes as long as it has no address. */
function promise({ zones, template, locale, timeZone }: Omit<DeliveryPromiseProps, 'usual'>): string | null {
  const promised = promiseFor(zones, guessCountry(navigator.languages.join(','), locale))
  return (
    promised &&
    template
      .replace('{country}', () => countryName(promised.country, locale))
      .replace('{range}', () => deliveryDates(new Date(), promised.time, { locale, timeZone }))
  )
}

/** When an order arrives. The cached page shows a number of days; scripts in the browser replace it by dates. */
export function DeliveryPromise({ usual, zones, template, locale, timeZone }: DeliveryPromiseProps) {
  const [text, setText] = useState(usual)
  // Dates would go stale in a cached page, and only the browser knows today and the country.
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setText(promise({ zones, template, locale, timeZone }) ?? usual)
  }, [zones, template, locale, timeZone, usual])
  return <>{text}</>
}
