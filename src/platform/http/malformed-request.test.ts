import { describe, expect, test } from 'vitest'

import { malformedCookies, malformedParts } from './malformed-request'

const fields = (url: string, headers: Record<string, string> = {}) =>
  malformedParts({ url, method: 'GET', headers }).map(({ path }) => path)

describe('what cannot be read', () => {
  test.each([
    ['/%', ['path']],
    ['/products/%zz', ['path']],
    ['/products/%ff', ['path']],
    ['/products/%C3%28', ['path']],
    ['/products/%ED%A0%80', ['path']],
    ['/products/%00', ['path']],
    ['/products/\xff', ['path']],
    ['/products/%EF%BF%BD', ['path']],
    ['*', ['path']],
    ['javascript:alert(1)', ['path']],
    ['http://shop.example/%?q=%ff', ['path', 'q']],
    ['/search?q=%', ['q']],
    ['/search?q=lamp&sort=%ff&cursor=a%00', ['sort', 'cursor']],
    ['/search?%zz=1', ['%zz']],
    ['/search?a=%F0%9F%98', ['a']],
  ])('%s', (url, expected) => {
    expect(fields(url)).toEqual(expected)
  })

  test('in headers that the app reads', () => {
    expect(fields('/', { 'accept-language': '\xff', 'x-store': 'm\xc3\x28', 'user-agent': '\xff' })).toEqual([
      'accept-language',
      'x-store',
    ])
    expect(fields('/', { 'content-type': 'multipart/form-data' })).toEqual(['content-type'])
  })

  test('in the signature of any payment provider’s webhook', () => {
    expect(fields('/', { 'paylink-signature': '\xff' })).toEqual(['paylink-signature'])
  })

  test('in our own cookies, and not in those of others', () => {
    expect(malformedCookies('cart=%; fm_customer=%00; __Host-fm_staff=%ff; currency=%zz; theirs=%')).toEqual([
      'cart',
      'fm_customer',
      '__Host-fm_staff',
      'currency',
    ])
    expect(malformedCookies(`cart=${'a'.repeat(4100)}`)).toEqual(['cart'])
    expect(malformedCookies('')).toEqual([])
  })
})

test.each([
  '/',
  '/products/x%20y',
  'http://shop.example',
  'https://shop.example/products?q=x',
  '/suche?q=B%C3%BCro',
  '/search?q=a+b&&=',
  '/%25',
  '/search?q=100%25',
  '/?utm_campaign=%FCber',
  '/products?option.color=ink&option.color=bone',
  '/m\xc3\xbcnchen',
])('%s can be read', (url) => {
  expect(fields(url, { cookie: 'cart=abc; theirs=%', 'content-type': 'multipart/form-data; boundary="x"' })).toEqual([])
})
