import { expect, test } from 'vitest'

import { checkAmount, checkPercentage } from './scaled-fields'
import { inDefaultLanguage } from './panel-texts'
import { sharedPanel } from './shared-panel'

const amountWords = (value: unknown, rule: Parameters<typeof checkAmount>[1]): string | null => {
  const problem = checkAmount(value, rule)
  return problem && sharedPanel.say(problem, inDefaultLanguage)
}

test('an amount is a whole number of minor units; what else was typed is answered by an example in its currency', () => {
  const usd = { required: true, currency: 'USD' }
  expect(amountWords(0, usd)).toBeNull()
  expect(amountWords(1450, usd)).toBeNull()
  for (const value of [-1, 14.5, null, undefined, '1450', Number.NaN])
    expect(amountWords(value, usd)).toBe('Enter an amount such as 4.50.')
  expect(amountWords(-1, { required: true, currency: 'JPY' })).toBe('Enter an amount such as 450.')
  expect(amountWords(-1, { required: true, currency: undefined })).toBe('Enter an amount such as 4.50.')
  expect(amountWords(null, { ...usd, required: false })).toBeNull()
})

test('an amount has a bound, so that a full cart still adds up', () => {
  expect(amountWords(99_999_999_999, { required: true, currency: 'USD' })).toBeNull()
  expect(amountWords(100_000_000_000, { required: true, currency: 'USD' })).toBe(
    'Enter an amount of at most 999999999.99.',
  )
  expect(amountWords(100_000_000_000, { required: true, currency: 'JPY' })).toBe(
    'Enter an amount of at most 99999999999.',
  )
})

test('a percentage ends at 100', () => {
  expect(checkPercentage(10_000, { required: true })).toBeNull()
  for (const value of [10_001, -1, null])
    expect(checkPercentage(value, { required: true })).toMatchObject({ key: 'amount.percentage' })
})
