import { expect, test } from 'vitest'

import { checkAmount, checkPercentage } from './scaled-fields'
import { inDefaultLanguage as shown } from './panel-texts'

test('an amount is a whole number of minor units; what else was typed is answered by an example in its currency', () => {
  const usd = { required: true, shown, currency: 'USD' }
  expect(checkAmount(0, usd)).toBe(true)
  expect(checkAmount(1450, usd)).toBe(true)
  for (const value of [-1, 14.5, null, undefined, '1450', Number.NaN])
    expect(checkAmount(value, usd)).toBe('Enter an amount such as 4.50.')
  expect(checkAmount(-1, { required: true, shown, currency: 'JPY' })).toBe('Enter an amount such as 450.')
  expect(checkAmount(-1, { required: true, shown, currency: undefined })).toBe('Enter an amount such as 4.50.')
  expect(checkAmount(null, { ...usd, required: false })).toBe(true)
})

test('an amount has a bound, so that a full cart still adds up', () => {
  expect(checkAmount(99_999_999_999, { required: true, shown, currency: 'USD' })).toBe(true)
  expect(checkAmount(100_000_000_000, { required: true, shown, currency: 'USD' })).toBe(
    'Enter an amount of at most 999999999.99.',
  )
  expect(checkAmount(100_000_000_000, { required: true, shown, currency: 'JPY' })).toBe(
    'Enter an amount of at most 99999999999.',
  )
})

test('a percentage ends at 100', () => {
  expect(checkPercentage(10_000, { required: true, shown })).toBe(true)
  for (const value of [10_001, -1, null])
    expect(checkPercentage(value, { required: true, shown })).toMatch(/^Enter a percentage/)
})
