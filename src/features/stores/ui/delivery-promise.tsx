'use client'

import { useEffect, useState } from 'react'

import { addWorkingDays, zoneOf, type DeliveryZone } from '../domain/delivery'

interface DeliveryPromiseProps {
  readonly zones: readonly DeliveryZone[]
  /** What the page says before it knows the visitor's country, as a country and a number of days. */
  readonly usual: string
  /** With `{country}` and `{range}` in it. */
  readonly template: string
  readonly locale: string
}

/** The country of the visitor's own language settings; a guess that the page shows, so that everybody can see it. */
function likelyCountry(): string | null {
  for (const language of navigator.languages) {
    const region = new Intl.Locale(language).region
    if (region) return region
  }
  return null
}

function promise({ zones, template, locale }: Omit<DeliveryPromiseProps, 'usual'>): string | null {
  const country = likelyCountry() ?? zones[0]?.countries[0] ?? null
  const zone = zoneOf(zones, country)
  if (!zone || country === null) return null
  // A day to pack comes before the days on the way.
  const [first, last] = [zone.minDays + 1, zone.maxDays + 1].map((days) => addWorkingDays(new Date(), days))
  const dates = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { weekday: 'short', day: 'numeric', month: 'long' })
  const name = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
  return template
    .replace('{country}', () => name)
    .replace('{range}', () => (first && last ? dates.formatRange(first, last) : ''))
}

/** When an order arrives: a number of days in the page, which is the same for everybody, and dates once scripts run. */
export function DeliveryPromise({ usual, zones, template, locale }: DeliveryPromiseProps) {
  const [text, setText] = useState(usual)
  // Dates would go stale in a cached page, and only the browser knows today and the country.
  // eslint-disable-next-line react-hooks/set-state-in-effect
  useEffect(() => setText(promise({ zones, template, locale }) ?? usual), [zones, template, locale, usual])
  return <>{text}</>
}
