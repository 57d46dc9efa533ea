import { expect, test } from 'vitest'

import { backTo } from './back-to'

const store = { defaultLocale: 'en', locales: ['en', 'de', 'ar'] } as const
const from = (referer: string | null) =>
  new Headers({ host: 'shop.example', ...(referer === null ? {} : { referer: `https://${referer}` }) })
const back = (referer: string | null) => backTo({ store, back: undefined, headers: from(referer) })

test.each([
  ['a search', 'shop.example/de/search?q=lamp', '/search?q=lamp'],
  ['a narrowed list', 'shop.example/de/products?option.color=ink&price.min.EUR=20', '/products?option.color=ink&price.min.EUR=20'], // prettier-ignore
  ['a category', 'shop.example/de/categories/light?sort=price_asc', '/categories/light?sort=price_asc'],
  ['the home page', 'shop.example/de', '/'],
  ['a page in the first language', 'shop.example/products/lamp', '/products/lamp'],
  ['a page in another language', 'shop.example/ar/products?page=2', '/products?page=2'],
  ['the home page in another language', 'shop.example/ar', '/'],
  ['a page that begins like a language', 'shop.example/artists', '/artists'],
  ['a language that the store does not have', 'shop.example/fr/products', '/fr/products'],
  ['the choice in another language', 'shop.example/ar/market', '/'],
  ['the choice itself', 'shop.example/de/market?back=%2Fcart', '/'],
  ['a page that only begins like it', 'shop.example/de/marketing', '/marketing'],
  ['another site', 'evil.example/de/cart', '/'],
  ['another port', 'shop.example:8080/de/cart', '/'],
  ['a path that browsers read as a host', 'shop.example//evil.example', '/'],
  ['an unknown page', null, '/'],
])('from %s the choice leads back there', (_what, referer, expected) => {
  expect(back(referer)).toBe(expected)
})

test('the page that the address names comes first, and stays on this site', () => {
  const named = (path: string | string[]) => backTo({ store, back: path, headers: from('shop.example/de/cart') })
  expect(named('/checkout')).toBe('/checkout')
  expect([named('//evil.example'), named('/\\evil.example'), named(['/a', '/b']), named('')]).toEqual([
    '/',
    '/',
    '/',
    '/',
  ])
})
