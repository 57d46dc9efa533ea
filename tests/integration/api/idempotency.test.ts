import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'

import { sqlOf } from '@/platform/transaction'

import { callApi } from '../support/api'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let host: string
beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
})

const rows = async () =>
  (
    await sqlOf(shop.ctx).execute<{ scope: string; key: string; request_hash: string; body: unknown }>(
      sql`select scope, key, request_hash, body from idempotency_keys order by created_at`,
    )
  ).rows

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('a copy of the database reveals neither a password nor a token, and no guess can be checked against it', async () => {
  const body = { email: 'ada@example.com', password: 'quiet lamp at noon' }
  for (const key of ['first', 'second']) {
    await callApi(host, 'POST', '/sessions', { body, headers: { 'idempotency-key': key } })
  }
  const cart = await callApi(host, 'POST', '/carts', { body: {}, headers: { 'idempotency-key': 'cart' } })
  const stored = await rows()
  const [first, second] = stored
  expect(stored).toHaveLength(3)
  expect(first?.request_hash).not.toBe(second?.request_hash)
  const guesses = [JSON.stringify(body), body.password, 'unknown', '127.0.0.1'].map(sha256)
  const text = JSON.stringify(stored)
  for (const guess of guesses) expect(text).not.toContain(guess)
  for (const secret of [body.password, body.email, String(cart.body['token'])]) expect(text).not.toContain(secret)
})

test('the stored response of one client is never returned to another with the same key', async () => {
  const send = (address: string) =>
    callApi(host, 'POST', '/carts', { body: {}, headers: { 'idempotency-key': 'shared', 'x-forwarded-for': address } })
  const [mine, theirs] = [await send('203.0.113.1'), await send('203.0.113.2')]
  expect(theirs.status).toBe(201)
  expect(theirs.body['token']).not.toBe(mine.body['token'])
  expect((await send('203.0.113.1')).body).toEqual(mine.body)
})
