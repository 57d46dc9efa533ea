import { expect, test } from 'vitest'

import { bindAddress, nameForNext, ownAddress } from '../container/bind-address.mjs'

test.each([
  ['127.0.0.1', 'localhost'],
  ['127.0.0.53', 'localhost'],
  ['127.1', 'localhost'],
  ['::1', 'localhost'],
  ['localhost', 'localhost'],
  ['fe80::1%eth0', 'localhost'],
  ['not a host', 'localhost'],
  ['0.0.0.0', '0.0.0.0'],
  ['::', '::'],
  ['10.0.0.7', '10.0.0.7'],
  ['shop.internal', 'shop.internal'],
])('for %s Next gets the name %s, which it does not rewrite', (address, name) => {
  expect(nameForNext(address)).toBe(name)
})

test.each([
  [{ HOSTNAME: '127.0.0.1', PORT: '4000' }, 'http://127.0.0.1:4000'],
  [{ HOSTNAME: '::1' }, 'http://[::1]:3000'],
  [{ HOSTNAME: '[::1]' }, 'http://[::1]:3000'],
  [{ HOSTNAME: '0.0.0.0' }, 'http://localhost:3000'],
  [{ HOSTNAME: '::' }, 'http://localhost:3000'],
  [{}, 'http://localhost:3000'],
  [{ HOSTNAME: '10.0.0.7', SERVER_URL: 'http://web.internal:8080/' }, 'http://web.internal:8080'],
])('with %j the process reaches itself at %s', (env, address) => {
  expect(ownAddress(env as NodeJS.ProcessEnv)).toBe(address)
})

test('brackets are no part of an address to listen on', () => {
  expect(bindAddress('[::1]')).toBe('::1')
  expect(bindAddress('')).toBe('0.0.0.0')
})
