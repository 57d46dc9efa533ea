import { describe, expect, test } from 'vitest'

import { direction, isLocale, negotiateLocale } from '@/shared/locales'

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

test('Arabic is written from right to left', () => {
  expect(direction('ar')).toBe('rtl')
  expect(direction('de')).toBe('ltr')
  expect(isLocale('fr')).toBe(false)
})
