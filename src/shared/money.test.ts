import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { currencyCodes } from '@/shared/currencies'
import {
  add,
  allocate,
  compare,
  CurrencyMismatchError,
  includedTax,
  isNegative,
  max,
  min,
  money,
  multiply,
  negate,
  percentage,
  subtract,
  sum,
  toDecimal,
  zero,
} from '@/shared/money'

const eur = (amount: number) => money(amount, 'EUR')
const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 })
const rates = fc.integer({ min: 0, max: 10_000 })

describe('money', () => {
  test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])('refuses %s', (amount) => {
    expect(() => eur(amount)).toThrow(RangeError)
  })

  test('has no negative zero', () => {
    expect(Object.is(negate(eur(0)).amount, 0)).toBe(true)
    expect(Object.is(multiply(eur(-5), 0).amount, 0)).toBe(true)
  })

  test('never mixes currencies', () => {
    for (const operation of [add, subtract, compare, min, max]) {
      expect(() => operation(eur(1), money(1, 'USD'))).toThrow(CurrencyMismatchError)
    }
    expect(() => sum([eur(1)], 'USD')).toThrow(CurrencyMismatchError)
  })

  test('adds, subtracts and compares', () => {
    expect(sum([eur(1), eur(2), eur(-5)], 'EUR')).toEqual(eur(-2))
    expect(sum([], 'JPY')).toEqual(zero('JPY'))
    expect(isNegative(subtract(eur(1), eur(2)))).toBe(true)
    expect(min(eur(1), eur(2))).toEqual(eur(1))
    expect(max(eur(1), eur(2))).toEqual(eur(2))
  })

  test('refuses what would overflow instead of losing cents', () => {
    expect(() => multiply(eur(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError)
    expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(RangeError)
    expect(() => multiply(eur(1), 1.5)).toThrow(RangeError)
  })
})

describe('allocate', () => {
  test('gives the odd cents to the largest remainders, the first of equals first', () => {
    expect(allocate(eur(100), [1, 1, 1]).map((part) => part.amount)).toEqual([34, 33, 33])
    expect(allocate(eur(-100), [1, 1, 1]).map((part) => part.amount)).toEqual([-34, -33, -33])
    expect(allocate(eur(5), [3, 7]).map((part) => part.amount)).toEqual([2, 3])
    expect(allocate(eur(10), [0, 0]).map((part) => part.amount)).toEqual([5, 5])
    expect(allocate(eur(0), [])).toEqual([])
  })

  test('refuses to lose money and refuses odd weights', () => {
    expect(() => allocate(eur(1), [])).toThrow(RangeError)
    expect(() => allocate(eur(1), [-1, 2])).toThrow(RangeError)
    expect(() => allocate(eur(1), [0.5])).toThrow(RangeError)
  })

  test('adds up exactly, whatever the amount and the weights', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const parts = allocate(eur(amount), list)
        expect(parts).toHaveLength(list.length)
        expect(sum(parts, 'EUR')).toEqual(eur(amount))
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps every part within one minor unit of its exact share, and gives nothing to weight 0', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const whole = list.reduce((total, weight) => total + BigInt(weight), 0n)
        fc.pre(whole > 0n)
        allocate(eur(amount), list).forEach((part, index) => {
          const weight = BigInt(list[index] ?? 0)
          const error = BigInt(part.amount) * whole - BigInt(amount) * weight
          expect(error < whole && error > -whole).toBe(true)
          if (weight === 0n) expect(part.amount).toBe(0)
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('never discounts a line by more than its amount', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (list, seed) => {
        const whole = list.reduce((total, weight) => total + weight, 0)
        const discount = whole === 0 ? 0 : seed % (whole + 1)
        allocate(eur(discount), list).forEach((part, index) => {
          expect(part.amount).toBeLessThanOrEqual(list[index] ?? 0)
        })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('rates', () => {
  test.each([
    [1999, 1900, 380],
    [50, 100, 1],
    [49, 100, 0],
    [-50, 100, -1],
    [1000, 0, 0],
  ])('%i at %i basis points is %i', (amount, rate, expected) => {
    expect(percentage(eur(amount), rate)).toEqual(eur(expected))
  })

  test.each([
    [11_900, 1900, 1900],
    [1999, 1900, 319],
    [-11_900, 1900, -1900],
    [100, 0, 0],
  ])('%i contains at %i basis points %i of tax', (gross, rate, expected) => {
    expect(includedTax(eur(gross), rate)).toEqual(eur(expected))
  })

  test('a percentage is within half a minor unit of the exact one and symmetric around zero', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const exact = BigInt(amount) * BigInt(rate)
        const error = BigInt(percentage(eur(amount), rate).amount) * 10_000n - exact
        expect(error * 2n <= 10_000n && error * 2n >= -10_000n).toBe(true)
        expect(percentage(eur(-amount), rate)).toEqual(negate(percentage(eur(amount), rate)))
      }),
      { numRuns: 2000 },
    )
  })

  test('tax added to a net amount is the tax included in the gross', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const net = eur(amount)
        const tax = percentage(net, rate)
        const difference = subtract(includedTax(add(net, tax), rate), tax)
        expect(Math.abs(difference.amount)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('toDecimal', () => {
  test.each([
    [money(1999, 'USD'), '19.99'],
    [money(-5, 'USD'), '-0.05'],
    [money(1500, 'JPY'), '1500'],
    [money(0, 'JPY'), '0'],
    [money(1, 'KWD'), '0.001'],
    [money(-1_234_567, 'KWD'), '-1234.567'],
  ])('%o is %s', (amount, expected) => {
    expect(toDecimal(amount)).toBe(expected)
  })

  test('every currency has a decimal form that reads back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencyCodes), (amount, currency) => {
        const figures = toDecimal(money(amount, currency)).replace('.', '')
        expect(Number(figures)).toBe(amount === 0 ? 0 : amount)
      }),
    )
  })
})
