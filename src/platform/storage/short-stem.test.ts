import { expect, test } from 'vitest'

import { shortStem } from './short-stem'

test.each([
  ['lamp', 10, 'lamp'],
  ['a-long-name', 6, 'a-long'],
  ['üüü', 5, 'üü'],
  ['a😀', 4, 'a'],
  ['a\uD83D', 9, 'a'],
])('%s is cut to %i bytes', (stem, bytes, cut) => {
  expect(shortStem(stem, bytes)).toBe(cut)
})
