import { describe, expect, test } from 'vitest'

import { scrub, scrubPath } from './scrub'

describe('what leaves the process in a report', () => {
  test.each([
    ['no such customer jane.doe+x@shop.example here', 'no such customer [mail] here'],
    ['GET https://shop.example/reset?token=abc#top failed', 'GET https://shop.example/reset?[query] failed'],
    ['connect postgres://shop:geheim@db.internal/shop', 'connect postgres://[user]@db.internal/shop'],
    ['Authorization: Bearer abc.def-123', 'Authorization: [secret] [secret]'],
    ['token=4f9d and Password: "hunter2"', 'token=[secret] and Password: "[secret]"'],
    ['Invalid key sk_live_abcdef123', 'Invalid key [secret]'],
    ['intent pi_1_secret_abc', 'intent [secret]'],
    ['cart kT3vQ9x0pLm2Za8YwB5nC7dE1fG4hJ6k_-AbCdEfGhI', 'cart [token]'],
    ['from 203.0.113.9 and 2001:db8:1:2::9', 'from [ip] and [ip]'],
    ['call +49 171 1234567', 'call [number]'],
    ['4242 4242 4242 4242 declined', '[number] declined'],
    ["invalid input 'Jane Doe, 5 Main Street'", "invalid input '[text]'"],
    ['Key (email)=(jane) already exists', 'Key (email)=([value]) already exists'],
    ['Failed query: select $1\nparams: Jane,5 Main Street', 'Failed query: select $1\nparams: [values]'],
  ])('%s', (text, expected) => {
    expect(scrub(text)).toBe(expected)
  })

  test('what helps to find a bug is kept', () => {
    const text = `Cannot read properties of undefined (reading 'total') in order 0b8f6a52-3f8e-4b5a-9c0d-1e2f3a4b5c6d, column "store_id"`
    expect(scrub(text)).toBe(text)
  })

  test('a path loses its query and its tokens', () => {
    expect(scrubPath('/order/kT3vQ9x0pLm2Za8YwB5nC7dE1fG4hJ6k_-AbCdEfGhI?mail=a')).toBe('/order/[token]')
  })
})
