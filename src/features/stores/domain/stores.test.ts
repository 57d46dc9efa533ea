import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { localeFromPath, localizedPath } from '@/features/stores/domain/locale-path'
import { storeForHost } from '@/features/stores/domain/store-for-host'

const main = { domains: ['shop.example'], isDefault: true }
const second = { domains: ['paper.example', 'www.paper.example'], isDefault: false }

describe('the store of a host', () => {
  test.each([
    ['shop.example', main],
    ['PAPER.example:3000', second],
    ['www.paper.example.', second],
    ['evil.example', main],
    ['127.0.0.1:3000', main],
    [null, main],
  ])('%s', (host, store) => {
    expect(storeForHost(host, [second, main])).toBe(store)
  })

  test('is the first one where none is the default, and none without any', () => {
    expect(storeForHost('x', [second])).toBe(second)
    expect(storeForHost('x', [])).toBeNull()
  })
})

describe('the locale of a path', () => {
  const store = { defaultLocale: 'en', locales: ['en', 'de'] } as const

  test.each([
    ['/', { locale: 'en', path: '/', isRedundant: false }],
    ['/products/x', { locale: 'en', path: '/products/x', isRedundant: false }],
    ['/de', { locale: 'de', path: '/', isRedundant: false }],
    ['/de/products/x', { locale: 'de', path: '/products/x', isRedundant: false }],
    ['/en/products/x', { locale: 'en', path: '/products/x', isRedundant: true }],
    ['/ar/products/x', { locale: 'en', path: '/ar/products/x', isRedundant: false }],
    ['/desk-lamps', { locale: 'en', path: '/desk-lamps', isRedundant: false }],
  ])('%s', (path, expected) => {
    expect(localeFromPath(path, store)).toEqual(expected)
  })

  test('is found again in every path that was built', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', 'b', 'x', 'y', '0', '-'), minLength: 3, maxLength: 12 })
    const paths = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`)
    fc.assert(
      fc.property(paths, fc.constantFrom('en' as const, 'de' as const), (path, locale) => {
        expect(localeFromPath(localizedPath(store, locale, path), store)).toMatchObject({ locale, path })
      }),
    )
  })
})
