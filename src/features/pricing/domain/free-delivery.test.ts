import { expect, test } from 'vitest'

import { money } from '@/shared/money'

import { freeDeliveries } from './free-delivery'
import type { ShippingMethod } from './shipping'

const method = (code: string, countries: string[], prices: ShippingMethod['prices']): ShippingMethod => ({
  code,
  name: code,
  countries,
  prices,
})
const eur = (amount: number) => money(amount, 'EUR')
const usd = (amount: number) => money(amount, 'USD')

const methods = [
  method(
    'home',
    ['DE'],
    [
      { amount: eur(490), freeFrom: eur(7500) },
      { amount: usd(590), freeFrom: usd(8500) },
    ],
  ),
  method('near', ['AT', 'FR', 'RU'], [{ amount: eur(890), freeFrom: eur(12000) }]),
  method('gift', ['LI'], [{ amount: eur(0), freeFrom: null }]),
  method('world', [], [{ amount: eur(2490), freeFrom: eur(20000) }]),
]

test('each country and currency has its own limits, if any', () => {
  expect(freeDeliveries({ methods, currencies: ['EUR', 'USD'], notServed: ['RU', 'KP'] })).toEqual([
    { countries: ['DE'], except: [], from: eur(7500) },
    { countries: ['AT', 'FR'], except: [], from: eur(12000) },
    { countries: [], except: ['DE', 'AT', 'FR', 'RU', 'LI', 'KP'], from: eur(20000) },
    { countries: ['DE'], except: [], from: usd(8500) },
  ])
})

test('a store that delivers only to some countries promises nothing to the others', () => {
  expect(freeDeliveries({ methods: methods.slice(0, 1), currencies: ['EUR'], notServed: [] })).toEqual([
    { countries: ['DE'], except: [], from: eur(7500) },
  ])
  expect(freeDeliveries({ methods: [], currencies: ['EUR'], notServed: [] })).toEqual([])
})
