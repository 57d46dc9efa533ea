import { describe, expect, test } from 'vitest'

import { findShippingRate, leftToFreeShipping, shippingRatesFor } from '@/features/pricing/domain/shipping'
import { money } from '@/shared/money'

const usd = (amount: number) => money(amount, 'USD')
const anywhere = { name: 'Airmail', countries: [], prices: [{ amount: usd(1900), freeFrom: null }] }
const germany = { countries: ['DE', 'AT'], minDays: 1, maxDays: 2 }
const methods = [
  { ...anywhere, code: 'airmail' },
  { ...germany, code: 'express', name: 'Express', prices: [{ amount: usd(1290), freeFrom: null }] },
  { ...germany, code: 'standard', name: 'Standard', prices: [{ amount: usd(590), freeFrom: usd(7500) }] },
]

describe('shipping rates', () => {
  test('are those that deliver there, the cheapest first', () => {
    expect(shippingRatesFor(methods, 'DE', usd(1000)).map((rate) => rate.code)).toEqual(['standard', 'express'])
  })

  test('fall back to the method for the rest of the world where none names the country', () => {
    expect(shippingRatesFor(methods, 'US', usd(1000)).map((rate) => rate.code)).toEqual(['airmail'])
    expect(shippingRatesFor(methods.slice(1), 'US', usd(1000))).toEqual([])
  })

  test('are free from the threshold on, not a cent before', () => {
    expect(shippingRatesFor(methods, 'DE', usd(7499))[0]?.amount).toEqual(usd(590))
    expect(shippingRatesFor(methods, 'DE', usd(7500))[0]?.amount).toEqual(usd(0))
  })

  test('do not exist in a currency without a price', () => {
    expect(shippingRatesFor(methods, 'DE', money(1000, 'EUR'))).toEqual([])
    expect(findShippingRate(shippingRatesFor(methods, 'US', usd(1)), 'standard')).toBeNull()
  })

  test('have the amount that is left to free delivery', () => {
    expect(leftToFreeShipping(methods, 'DE', usd(7000))).toEqual(usd(500))
    expect(leftToFreeShipping(methods, 'DE', usd(9000))).toEqual(usd(0))
    expect(leftToFreeShipping(methods, 'US', usd(9000))).toBeNull()
    const pickup = { code: 'pickup', name: 'Pickup', countries: [], prices: [{ amount: usd(0), freeFrom: null }] }
    expect(leftToFreeShipping([...methods, pickup], 'US', usd(1))).toEqual(usd(0))
  })
})
