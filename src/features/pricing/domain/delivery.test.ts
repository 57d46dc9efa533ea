import { describe, expect, it, test } from 'vitest'

import { money } from '@/shared/money'

import { deliveryDates, promiseFor } from './delivery'
import { deliveryZones } from './delivery-zones'
import type { ShippingMethod } from './shipping'

const method = (code: string, countries: string[], [minDays, maxDays]: [number, number], usd: number | null) =>
  ({
    code,
    name: code,
    countries,
    minDays,
    maxDays,
    prices: usd === null ? [] : [{ amount: money(usd, 'USD'), freeFrom: null }],
  }) satisfies ShippingMethod

const methods = [
  method('express', ['DE'], [1, 1], 1290),
  method('standard', ['DE', 'AT'], [3, 1], 490),
  method('pound-only', ['GB'], [2, 4], null),
  method('world', [], [7, 14], 2490),
]
const zones = deliveryZones(methods, 'USD')

describe('what a product page promises', () => {
  it('is the method that a cart begins with: the cheapest, not the first', () => {
    expect(promiseFor(zones, 'DE')).toEqual({ country: 'DE', time: { minDays: 1, maxDays: 3 } })
    expect(promiseFor(zones, 'AT')).toEqual({ country: 'AT', time: { minDays: 1, maxDays: 3 } })
    expect(promiseFor(zones, 'JP')).toEqual({ country: 'JP', time: { minDays: 7, maxDays: 14 } })
  })

  it('is for another country where the store does not deliver to the likely one', () => {
    expect(promiseFor(zones, 'GB')).toEqual({ country: 'DE', time: { minDays: 1, maxDays: 3 } })
    expect(promiseFor(deliveryZones(methods.slice(0, 2), 'USD'), 'JP')?.country).toBe('DE')
    expect(promiseFor(deliveryZones([], 'USD'), 'JP')).toBeNull()
  })
})

describe('the days of a delivery', () => {
  const time = { minDays: 1, maxDays: 3 }
  test.each([
    // It is Sunday evening in UTC: Monday in Auckland, still Sunday in New York.
    ['2026-11-29T20:00:00Z', 'America/New_York', 'Mon, Nov 30\u2009–\u2009Wed, Dec 2'],
    ['2026-11-29T20:00:00Z', 'Pacific/Auckland', 'Tue, Dec 1\u2009–\u2009Thu, Dec 3'],
    ['2026-11-29T20:00:00Z', 'Pacific/Kiritimati', 'Tue, Dec 1\u2009–\u2009Thu, Dec 3'],
    ['2026-11-30T10:30:00Z', 'Pacific/Pago_Pago', 'Mon, Nov 30\u2009–\u2009Wed, Dec 2'],
    // Friday, over the change of the clock.
    ['2026-03-27T22:30:00Z', 'Europe/Berlin', 'Mon, Mar 30\u2009–\u2009Wed, Apr 1'],
    ['2026-03-27T23:30:00Z', 'Europe/Berlin', 'Mon, Mar 30\u2009–\u2009Wed, Apr 1'],
  ])('of an order at %s in %s are %s', (now, timeZone, text) => {
    expect(deliveryDates(new Date(now), time, { locale: 'en', timeZone })).toBe(text)
  })
})
