import { describe, expect, test } from 'vitest'

import { normalizeEmail } from '@/shared/email'

describe('normalizeEmail', () => {
  test.each([
    ['  Ada@Example.COM ', 'ada@example.com'],
    ['ada@example.com.', 'ada@example.com'],
    ['mailto:ada@example.com', 'ada@example.com'],
    ['ada＠example．com', 'ada@example.com'],
    ['\u200fada@example.com\ufeff', 'ada@example.com'],
    ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@mu\u0308nchen.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@xn--mnchen-3ya.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@مثال.إختبار', 'ada@xn--mgbh0fb.xn--kgbechtv'],
    ['ada@例え。jp', 'ada@xn--r8jz45g.jp'],
    ['a&b=c+d@example.com', 'a&b=c+d@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['#!$%*/?^_`{|}~-@example.com', '#!$%*/?^_`{|}~-@example.com'],
    ['٣@example.com', '3@example.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is %j', (typed, email) => {
    expect(normalizeEmail(typed)).toBe(email)
    expect(normalizeEmail(email), 'once more').toBe(email)
  })

  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@localhost',
    'ada@example..com',
    '.ada@example.com',
    'ada.@example.com',
    'a..b@example.com',
    'ada@-example.com',
    'ada@example.c_m',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@1.2',
    '"ada lovelace"@example.com',
    'Ada <ada@example.com>',
    'ada@example.com, eve@example.com',
    'ada@example.com\r\nBcc: eve@example.com',
    'ада@example.com',
    'ada@example.com/x',
    'ada@example.com:25',
    'ada@exa%6dple.com',
    'ada\0@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.com`,
  ])('%j is not an address', (typed) => {
    expect(normalizeEmail(typed)).toBeNull()
  })
})
