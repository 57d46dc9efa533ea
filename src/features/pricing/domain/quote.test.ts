import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Adjustment } from '@/features/pricing/domain/discounts'
import { isExpectedTotal, priceCart, type CartToPrice, type Quote } from '@/features/pricing/domain/quote'
import { taxRateFor } from '@/features/pricing/domain/tax'
import { add, isNegative, money, multiply, negate, subtract, sum, type Money } from '@/shared/money'

const eur = (amount: number) => money(amount, 'EUR')
const line = (id: string, quantity: number, unitPrice: number, taxRate = 1900) => ({
  id,
  sku: id.toUpperCase(),
  quantity,
  unitPrice: eur(unitPrice),
  taxRate,
  requiresShipping: true,
})
const cart = (change: Partial<CartToPrice>): CartToPrice => ({
  currency: 'EUR',
  taxInclusive: true,
  lines: [],
  ...change,
})
const discount = (amount: number, target: Adjustment['target'] = { kind: 'order' }): Adjustment => ({
  source: 'welcome',
  label: 'Welcome',
  amount: eur(-amount),
  target,
})
const shipping = { code: 'standard', amount: eur(590), taxRate: 1900 }

describe('a quote with tax included', () => {
  const quote = priceCart(cart({ lines: [line('a', 2, 1999), line('b', 1, 1000, 700)], shipping }))

  test('adds up what the shopper saw', () => {
    expect(quote.subtotal).toEqual(eur(4998))
    expect(quote.shippingTotal).toEqual(eur(590))
    expect(quote.total).toEqual(eur(5588))
  })

  test('shows the tax in it, by rate', () => {
    expect(quote.taxLines).toEqual([
      { rateBasisPoints: 1900, name: '', taxable: eur(3360 + 496), tax: eur(638 + 94) },
      { rateBasisPoints: 700, name: '', taxable: eur(935), tax: eur(65) },
    ])
    expect(quote.taxTotal).toEqual(eur(797))
  })
})

describe('a quote with tax added', () => {
  test('adds the tax of each line and of the shipping', () => {
    const quote = priceCart(cart({ taxInclusive: false, lines: [line('a', 1, 1050, 825)], shipping }))
    expect(quote.lines[0]).toMatchObject({ subtotal: eur(1050), taxTotal: eur(87), total: eur(1137) })
    expect(quote.shippingLine).toMatchObject({ subtotal: eur(590), taxTotal: eur(112), total: eur(702) })
    expect(quote.total).toEqual(eur(1839))
  })
})

describe('discounts', () => {
  test('on the order are split over the lines without losing a cent', () => {
    const lines = [line('a', 1, 1000), line('b', 1, 1000), line('c', 1, 1000)]
    const quote = priceCart(cart({ lines, adjustments: [discount(1000)] }))
    expect(quote.lines.map((one) => one.discountTotal.amount)).toEqual([334, 333, 333])
    expect(quote.discountTotal).toEqual(eur(1000))
    expect(quote.total).toEqual(eur(2000))
  })

  test('never push the total below zero, however many are stacked', () => {
    const quote = priceCart(
      cart({ lines: [line('a', 1, 1000)], shipping, adjustments: [discount(900), discount(900)] }),
    )
    expect(quote.discountTotal).toEqual(eur(1000))
    expect(quote.adjustments.map(({ amount }) => amount)).toEqual([eur(-900), eur(-100)])
    expect(quote.total).toEqual(eur(590))
  })

  test('can be aimed at a line or at the shipping', () => {
    const quote = priceCart(
      cart({
        lines: [line('a', 1, 1000), line('b', 1, 1000)],
        shipping,
        adjustments: [discount(300, { kind: 'line', lineId: 'b' }), discount(9999, { kind: 'shipping' })],
      }),
    )
    expect(quote.lines.map((one) => one.discountTotal.amount)).toEqual([0, 300])
    expect(quote.shippingLine?.total).toEqual(eur(0))
    expect(quote.shippingTotal).toEqual(eur(590))
    expect(quote.discountTotal).toEqual(eur(890))
  })

  test('that would raise the price are a bug', () => {
    expect(() => priceCart(cart({ lines: [line('a', 1, 1)], adjustments: [discount(-1)] }))).toThrow(RangeError)
  })
})

describe('shipping', () => {
  test('is not charged when nothing has to be shipped', () => {
    const quote = priceCart(cart({ lines: [{ ...line('book', 1, 900), requiresShipping: false }], shipping }))
    expect(quote).toMatchObject({ requiresShipping: false, shippingLine: null, total: eur(900) })
  })

  test('is not charged for an empty cart', () => {
    expect(priceCart(cart({ shipping })).total).toEqual(eur(0))
  })
})

test.each([0, -1, 1.5, Number.NaN])('a quantity of %s is refused', (quantity) => {
  expect(() => priceCart(cart({ lines: [line('a', quantity, 1)] }))).toThrow(RangeError)
})

test('a currency without minor unit is rounded to its whole units', () => {
  const yen = { ...line('a', 3, 0, 1000), unitPrice: money(333, 'JPY') }
  const quote = priceCart({ currency: 'JPY', taxInclusive: false, lines: [yen] })
  expect(quote).toMatchObject({ taxTotal: money(100, 'JPY'), total: money(1099, 'JPY') })
})

test('the tax rate is that of the country, else none', () => {
  const rates = [{ country: 'DE', basisPoints: 1900, name: 'MwSt.' }]
  expect(taxRateFor(rates, 'DE')).toEqual({ basisPoints: 1900, name: 'MwSt.' })
  expect(taxRateFor(rates, 'US')).toEqual({ basisPoints: 0, name: '' })
})

describe('the total that the shopper was shown', () => {
  const quote = priceCart(cart({ lines: [line('a', 1, 1000), line('b', 1, 500)], shipping }))

  test('counts in its own currency only', () => {
    expect(isExpectedTotal(quote, money(quote.total.amount, 'USD'))).toBe(false)
    expect(isExpectedTotal(quote, eur(quote.total.amount - 1))).toBe(false)
  })
})

const rate = fc.constantFrom(0, 700, 825, 1900, 2500)
const lines = fc
  .array(fc.record({ quantity: fc.integer({ min: 1, max: 99 }), price: fc.nat(1_000_000), rate, ship: fc.boolean() }), {
    maxLength: 20,
  })
  .map((list) =>
    list.map((one, index) => ({
      ...line(`l${String(index)}`, one.quantity, one.price, one.rate),
      requiresShipping: one.ship,
    })),
  )
const target = fc.oneof(
  fc.constant({ kind: 'order' as const }),
  fc.constant({ kind: 'shipping' as const }),
  fc.nat(20).map((index) => ({ kind: 'line' as const, lineId: `l${String(index)}` })),
)
const carts: fc.Arbitrary<CartToPrice> = fc.record({
  currency: fc.constant('EUR' as const),
  taxInclusive: fc.boolean(),
  lines,
  shipping: fc.option(fc.record({ code: fc.constant('standard'), amount: fc.nat(10_000).map(eur), taxRate: rate })),
  adjustments: fc.array(
    fc.tuple(fc.nat(2_000_000), target).map(([amount, aim]) => discount(amount, aim)),
    { maxLength: 4 },
  ),
})
const always = (holds: (quote: Quote, input: CartToPrice) => void) => {
  fc.assert(
    fc.property(carts, (input) => {
      holds(priceCart(input), input)
    }),
    { numRuns: 3000 },
  )
}
const total = (list: readonly Money[]) => sum(list, 'EUR')

describe('invariant I5, for any cart', () => {
  test('the lines and the shipping add up to the total, to the minor unit', () => {
    always((quote) => {
      const parts = [...quote.lines, ...(quote.shippingLine ? [quote.shippingLine] : [])]
      expect(total(parts.map((part) => part.total))).toEqual(quote.total)
      expect(total(parts.map((part) => part.taxTotal))).toEqual(quote.taxTotal)
      expect(total(parts.map((part) => part.discountTotal))).toEqual(quote.discountTotal)
      expect(total(quote.adjustments.map(({ amount }) => amount))).toEqual(negate(quote.discountTotal))
    })
  })

  test('the summary adds up to the total', () => {
    always((quote) => {
      const goods = add(subtract(quote.subtotal, quote.discountTotal), quote.shippingTotal)
      expect(quote.taxInclusive ? goods : add(goods, quote.taxTotal)).toEqual(quote.total)
    })
  })

  test('the tax summary adds up to the tax, and with its bases to the total', () => {
    always((quote) => {
      expect(total(quote.taxLines.map(({ tax }) => tax))).toEqual(quote.taxTotal)
      expect(total(quote.taxLines.flatMap(({ tax, taxable }) => [tax, taxable]))).toEqual(quote.total)
    })
  })

  test('nothing is negative, and no discount exceeds its line', () => {
    always((quote) => {
      for (const one of [quote, ...quote.lines, ...(quote.shippingLine ? [quote.shippingLine] : [])]) {
        expect(isNegative(one.total) || isNegative(one.taxTotal) || isNegative(one.discountTotal)).toBe(false)
      }
      for (const one of quote.lines) {
        expect(one.subtotal).toEqual(multiply(one.unitPrice, one.quantity))
        expect(one.discountTotal.amount).toBeLessThanOrEqual(one.subtotal.amount)
      }
    })
  })

  test('without discounts the order of the lines does not matter', () => {
    always((_, input) => {
      const forward = priceCart({ ...input, adjustments: [] })
      const backward = priceCart({ ...input, adjustments: [], lines: input.lines.toReversed() })
      expect({ ...backward, lines: backward.lines.toReversed() }).toEqual(forward)
    })
  })
})
