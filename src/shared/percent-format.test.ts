import { expect, test } from 'vitest'

import { formatPercent } from './percent-format'

test.each([
  [1900, 'en', '19%'],
  [1900, 'de', '19\u00a0%'],
  [725, 'en', '7.25%'],
  [725, 'de', '7,25\u00a0%'],
  [0, 'en', '0%'],
])('%i basis points are in %s: %s', (basisPoints, locale, text) => {
  expect(formatPercent(basisPoints, locale)).toBe(text)
  expect(formatPercent(basisPoints, locale)).toBe(text)
})
