import { expect, test } from 'vitest'

import { parseHostName } from './host-name'

test.each([
  ['shop.example', 'shop.example'],
  [' Shop.Example ', 'shop.example'],
  ['SHOP.EXAMPLE.', 'shop.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['BU\u0308CHER.example', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['متجر.example', 'xn--pgbep1f.example'],
  ['shop。example', 'shop.example'],
  ['ｓｈｏｐ.example', 'shop.example'],
  ['paperworks.localhost', 'paperworks.localhost'],
  ['localhost', 'localhost'],
  ['1.shop.example', '1.shop.example'],
])('%s is the host %s', (text, host) => {
  expect(parseHostName(text)).toBe(host)
  expect(parseHostName(host)).toBe(host)
})

test.each([
  '',
  ' ',
  '.',
  '..',
  'shop..example',
  '.shop.example',
  'evil.example/x',
  'evil.example/',
  'evil.example?x',
  'evil.example#x',
  'evil.example\\x',
  'https://shop.example',
  '//shop.example',
  'shop.example:443',
  'user@shop.example',
  '*.shop.example',
  '*',
  'shop example',
  'shop\texample',
  'shop\nexample',
  'shop.example\0',
  'shop.example,other.example',
  'shop_1.example',
  '-shop.example',
  'shop-.example',
  'xn--\u00e4.example',
  'xn--zzzzzz--.example',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0x7f000001',
  '10.0.0.256',
  '[::1]',
  '::1',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
  'shop.example%2fx',
  'shop\u200b.example',
])('%j is not a host', (text) => {
  expect(parseHostName(text)).toBeNull()
})
