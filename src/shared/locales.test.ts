import { describe, expect, test } from 'vitest'

import { direction, isLocale, localeIn, localesOf, negotiateLocale } from '@/shared/locales'

const supported = ['en', 'de', 'ar'] as const

describe('negotiateLocale', () => {
  test.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, ar;q=0.5, en;q=0.7', 'en'],
    ['AR-eg', 'ar'],
    ['fr', 'en'],
    ['*', 'en'],
    ['en;q=0, *', 'de'],
    ['de;q=0', 'en'],
    ['', 'en'],
    [null, 'en'],
    ['de;q=abc, ar;q=0.1', 'ar'],
    [';;;,,,q=1', 'en'],
  ])('%s gives %s', (header, expected) => {
    expect(negotiateLocale(header, supported, 'en')).toBe(expected)
  })

  test('a hostile header is only read in part', () => {
    expect(negotiateLocale(`${'x,'.repeat(1_000_000)}de`, supported, 'en')).toBe('en')
  })
})

test('a store speaks its own language and those of its list, and no other', () => {
  const store = { defaultLocale: 'en', locales: ['de', 'en'] } as const
  expect(localesOf(store)).toEqual(['en', 'de'])
  expect(localesOf({ ...store, locales: ['de'] })).toEqual(['en', 'de'])
  expect(['en', 'de', 'ar', 'DE', '', null, ['de']].map((wanted) => localeIn(store, wanted))).toEqual([
    'en',
    'de',
    ...Array<null>(5).fill(null),
  ])
})

test('Arabic is written from right to left', () => {
  expect(direction('ar')).toBe('rtl')
  expect(direction('de')).toBe('ltr')
  expect(isLocale('xx')).toBe(false)
})
