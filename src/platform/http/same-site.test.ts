import { expect, test } from 'vitest'

import { isSameSite } from '@/platform/http/same-site'

const site = { origin: 'https://shop.example', domains: ['shop.example', 'www.shop.example'] }
const from = (headers: Record<string, string>) => isSameSite(new Headers({ host: 'shop.example', ...headers }), site)

test.each([
  [{}, true],
  [{ origin: 'https://shop.example' }, true],
  [{ origin: 'https://www.shop.example' }, true],
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'null' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://shop.example.evil.example' }, false],
  [{ origin: 'file:///shop.example' }, false],
  [{ origin: 'not an address' }, false],
  [{ origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
])('%j may act with our cookies: %s', (headers, expected) => {
  expect(from(headers)).toBe(expected)
})
