import { expect, test } from 'vitest'

import { hashPassword, verifyPassword } from './password-hash'

test('a password is hashed at the cost that OWASP recommends, and only it matches the hash', async () => {
  const hash = await hashPassword('quiet lamp at noon')
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await verifyPassword('quiet lamp at noon', hash)).toBe(true)
  expect(await verifyPassword('quiet lamp at moon', hash)).toBe(false)
  expect(await verifyPassword('quiet lamp at noon', null)).toBe(false)
})

test('a hash is checked with its own parameters: another cost results in another key', async () => {
  const hash = await hashPassword('quiet lamp at noon')
  expect(await verifyPassword('quiet lamp at noon', hash.replace('p=3', 'p=2'))).toBe(false)
})
