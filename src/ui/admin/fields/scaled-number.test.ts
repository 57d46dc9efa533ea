import { expect, test } from 'vitest'

import { readScaled, unreadable, writeScaled } from './scaled-number'

test('an amount is shown and read with the digits of its currency', () => {
  expect(writeScaled(450, 2)).toBe('4.50')
  expect(writeScaled(450, 0)).toBe('450')
  expect(writeScaled(4500, 3)).toBe('4.500')
  expect(readScaled('4.5', 2)).toBe(450)
  expect(readScaled('450', 0)).toBe(450)
})

test('a percentage is shown without needless zeros', () => {
  expect(writeScaled(1900, 2, true)).toBe('19')
  expect(writeScaled(550, 2, true)).toBe('5.5')
  expect(writeScaled(0, 2, true)).toBe('0')
  expect(writeScaled(1000, 0, true)).toBe('1000')
  expect(readScaled('7,7', 2)).toBe(770)
})

test('an empty field is null, and what is not an amount is never taken for one', () => {
  expect(readScaled('  ', 2)).toBeNull()
  for (const text of ['1,299.00', '12abc', '-1', '1.234', 'e9']) expect(readScaled(text, 2)).toBe(unreadable)
  expect(writeScaled(unreadable, 2)).toBe('')
  expect(writeScaled(null, 2)).toBe('')
})
