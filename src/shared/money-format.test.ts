import { describe, expect, test } from 'vitest'

import { money } from '@/shared/money'
import { formatDeduction, formatMoney } from '@/shared/money-format'

// Intl separates with no-break spaces; Arabic adds direction marks.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '')

describe('formatMoney', () => {
  test.each([
    [money(1999, 'USD'), 'en', '$19.99'],
    [money(1999, 'EUR'), 'de', '19,99 €'],
    [money(123_456_789, 'EUR'), 'de', '1.234.567,89 €'],
    [money(-500, 'USD'), 'en', '-$5.00'],
    [money(1500, 'JPY'), 'en', '¥1,500'],
    [money(1500, 'KWD'), 'en', 'KWD 1.500'],
    [money(123_456, 'IQD'), 'en', 'IQD 123.456'],
  ])('%o in %s is %s', (amount, locale, expected) => {
    expect(plain(formatMoney(amount, locale))).toBe(expected)
  })

  test('writes Arabic prices with Latin digits', () => {
    expect(plain(formatMoney(money(1999, 'USD'), 'ar'))).toContain('19.99')
  })

  test('leaves out the cents of round prices where asked to', () => {
    expect(formatMoney(money(2000, 'USD'), 'en', { trimZeros: true })).toBe('$20')
    expect(formatMoney(money(1950, 'USD'), 'en', { trimZeros: true })).toBe('$19.50')
  })

  test('is exact at the end of the safe range', () => {
    expect(formatMoney(money(Number.MAX_SAFE_INTEGER, 'USD'), 'en')).toBe('$90,071,992,547,409.91')
  })

  test('keeps a price whole inside a sentence that runs right to left', () => {
    expect(formatMoney(money(2400, 'USD'), 'ar')).toMatch(/^\u2066.*\u2069$/)
    expect(formatMoney(money(2400, 'USD'), 'de')).not.toMatch(/\u2066/)
  })

  test('keeps the sign of what is taken off beside the figure, also from right to left', () => {
    expect(formatDeduction(money(500, 'USD'), 'en')).toBe('−$5.00')
    expect(plain(formatDeduction(money(500, 'EUR'), 'de'))).toBe('−5,00 €')
    expect(plain(formatDeduction(money(500, 'USD'), 'ar'))).toMatch(/^\u2066−5\.00 US\$\u2069$/)
  })
})
