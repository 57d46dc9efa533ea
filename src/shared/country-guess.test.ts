import { expect, test } from 'vitest'

import { guessCountry } from '@/shared/country-guess'

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de', 'AT'],
  ['de-AT,de;q=0.9', 'en', 'US'],
  ['ar-Arab-SA', 'ar', 'SA'],
  ['en-XX', 'en', 'US'],
  [null, 'de', 'DE'],
] as const)('a browser that prefers %s, on a page in %s, is probably in %s', (header, locale, country) => {
  expect(guessCountry(header, locale)).toBe(country)
})
