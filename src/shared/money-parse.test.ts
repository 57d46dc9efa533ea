import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toDecimal } from '@/shared/money'
import { parseAmount } from '@/shared/money-parse'

describe('parseAmount', () => {
  test.each([
    ['24', 2400],
    ['24.00', 2400],
    [' 24,5 ', 2450],
    ['0', 0],
    ['0.05', 5],
  ])('reads %j as cents', (text, amount) => {
    expect(parseAmount(text, 'USD')).toEqual({ ok: true, value: amount })
  })

  test.each(['', '-1', '1,299', '1.299', '1.2.3', '1e3', 'free', '$5', '.5', '1234567890123'])('refuses %j', (text) => {
    expect(parseAmount(text, 'USD')).toEqual({ ok: false, code: 'invalid_amount' })
  })

  test('knows how many decimals a currency has', () => {
    expect(parseAmount('1500', 'JPY')).toEqual({ ok: true, value: 1500 })
    expect(parseAmount('1500.0', 'JPY')).toMatchObject({ ok: false })
    expect(parseAmount('1.299', 'KWD')).toEqual({ ok: true, value: 1299 })
  })

  test('reads back what is written', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
        expect(parseAmount(toDecimal({ amount, currency }), currency)).toEqual({ ok: true, value: amount })
      }),
    )
  })
})
