import { describe, expect, test } from 'vitest'

import { pastedNumber, separatorsOf } from './pasted-number'

describe('a pasted number', () => {
  test.each([
    ['24', '24', '24'],
    ['24.5', '24.5', '24.5'],
    ['24,50', '24.50', '24.50'],
    ['$1,299.00', '1299.00', '1299.00'],
    ['1.299,00 €', '1299.00', '1299.00'],
    ['1\u202f299,00\u00a0€', '1299.00', '1299.00'],
    ["CHF 1'299.00", '1299.00', '1299.00'],
    ['1.299.000', '1299000', '1299000'],
    ['1,299,000', '1299000', '1299000'],
    // Thousands in one language are three decimals in the other, which no price in cents has.
    ['1,299', '1299', '1.299'],
    ['1.299', '1.299', '1299'],
    ['USD 24', '24', '24'],
    ['', '', ''],
    ['free', 'free', 'free'],
    ['-5', '-5', '-5'],
  ])('%j is %j in English and %j in German', (text, english, german) => {
    expect(pastedNumber(text, separatorsOf('en-US'))).toBe(english)
    expect(pastedNumber(text, separatorsOf('de-DE'))).toBe(german)
  })
})
