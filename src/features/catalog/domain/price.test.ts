import { describe, expect, test } from 'vitest'

import { priceIn, unitPrice } from '@/features/catalog/domain/price'
import { money } from '@/shared/money'

const usd = (amount: number) => money(amount, 'USD')
const price = (amount: number, compareAt: number | null = null) => ({
  price: usd(amount),
  compareAtPrice: compareAt === null ? null : usd(compareAt),
})
const inEuro = { price: money(500, 'EUR'), compareAtPrice: null }

describe('prices', () => {
  test('are never converted', () => {
    expect(priceIn([price(100), inEuro], 'EUR')).toBe(inEuro)
    expect(priceIn([price(100)], 'EUR')).toBeNull()
  })
})

describe('unitPrice', () => {
  test.each([
    [1200, { quantity: 50, unit: 'ml' }, 24_000, 'l'],
    [999, { quantity: 350, unit: 'g' }, 2854, 'kg'],
    [1000, { quantity: 3, unit: 'piece' }, 333, 'piece'],
  ] as const)('%i for %o is %i a base unit', (amount, measure, expected, per) => {
    expect(unitPrice(usd(amount), measure)).toEqual({ price: usd(expected), per })
  })

  test('is not known without a content', () => {
    expect(unitPrice(usd(100), { quantity: 0, unit: 'g' })).toBeNull()
    expect(unitPrice(usd(100), null)).toBeNull()
  })

  test('is left out when it would be zero or too large', () => {
    expect(unitPrice(usd(0), { quantity: 50, unit: 'ml' })).toBeNull()
    expect(unitPrice(usd(100), { quantity: 1000, unit: 'piece' })).toBeNull()
    expect(unitPrice(usd(Number.MAX_SAFE_INTEGER), { quantity: 1, unit: 'mm' })).toBeNull()
  })
})
