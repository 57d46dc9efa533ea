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
const zones = deliveryZones({ methods, currencies: ['USD', 'EUR'], notServed: ['KP', 'AT'] })
const promise = (country: string, currency = 'USD', all = zones) => promiseFor(all, { country, currency })

describe('what a product page promises', () => {
  it('is that of the default method of a cart: the cheapest, not the first', () => {
    const open = deliveryZones({ methods, currencies: ['USD'], notServed: [] })
    expect(promise('DE', 'USD', open)).toEqual({ minDays: 1, maxDays: 3 })
    expect(promise('AT', 'USD', open)).toEqual({ minDays: 1, maxDays: 3 })
    expect(promise('JP', 'USD', open)).toEqual({ minDays: 7, maxDays: 14 })
  })

  it('is null where no method delivers, and for all other countries without a method', () => {
    expect(promise('GB')).toBeNull()
    expect(promise('JP', 'USD', deliveryZones({ methods: [], currencies: ['USD'], notServed: [] }))).toBeNull()
    const [express, standard] = methods
    const few = deliveryZones({
      methods: [express, standard].flatMap((each) => each ?? []),
      currencies: ['USD'],
      notServed: [],
    })
    expect(promise('JP', 'USD', few)).toBeNull()
  })

  it('is nothing for a country that is not served, named by a method or not', () => {
    expect([promise('AT'), promise('KP')]).toEqual([null, null])
    expect(promise('JP')).toEqual({ minDays: 7, maxDays: 14 })
  })

  it('counts the methods with a price in the currency of the shopper', () => {
    expect(promise('DE', 'EUR')).toBeNull()
    expect(promise('DE', 'XXX')).toBeNull()
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
