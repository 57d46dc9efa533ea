import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { findSession } from '@/features/customers/sessions'
import { env } from '@/platform/env'
import { askRedis, openRedis } from '@/platform/redis'
import { sqlOf } from '@/platform/transaction'

import { unique } from '../../factories/unique'
import { startRedis, type TestRedis } from '../../support/redis'
import { callApi } from '../support/api'
import { statementsOf } from '../support/count-statements'
import { Browser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
// These tests are not about timing: without the least time of sign-ins and resets they are faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

const password = 'quiet lamp at noon'
let shop: TestShop
let redis: TestRedis
let host: string
let email: string

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
  redis = await startRedis('customer-sessions')
})

afterAll(async () => {
  delete env().REDIS_URL
  await redis.stop()
})

beforeEach(async () => {
  email = `${unique('ada')}@example.com`
  await createVerifiedCustomer(shop.ctx, { email, name: 'Ada', password })
})

async function browserOfCustomer(planted?: string): Promise<Browser> {
  const browser = new Browser()
  if (planted !== undefined) browser.cookies.set('fm_customer', planted)
  const { status } = await callApi(host, 'POST', '/sessions', { body: { email, password }, browser })
  expect(status).toBe(201)
  return browser
}

const me = (browser: Browser) => callApi(host, 'GET', '/customers/me', { browser })
const tokenOf = (browser: Browser): string => browser.cookies.get('fm_customer') ?? ''

/** The same with and without Redis. */
function rules(): void {
  test('16: each sign-in has a new id, and a planted session ends', async () => {
    const attacker = await browserOfCustomer()
    const victim = await browserOfCustomer(tokenOf(attacker))
    expect(tokenOf(victim)).not.toBe(tokenOf(attacker))
    expect((await me(attacker)).status).toBe(401)
    expect((await me(victim)).status).toBe(200)
  })

  test('a new password ends all sessions but this one', async () => {
    const [here, there] = [await browserOfCustomer(), await browserOfCustomer()]
    expect((await me(there)).status).toBe(200)
    const body = { currentPassword: password, newPassword: 'three small green doors' }
    expect((await callApi(host, 'PUT', '/customers/me/password', { body, browser: here })).status).toBe(204)
    expect((await me(here)).status).toBe(200)
    expect((await me(there)).status).toBe(401)
  })

  test('signing out ends one session, and signing out everywhere ends all', async () => {
    const [here, there, third] = [await browserOfCustomer(), await browserOfCustomer(), await browserOfCustomer()]
    const stolen = new Browser()
    stolen.cookies.set('fm_customer', tokenOf(here))
    for (const each of [stolen, there, third]) expect((await me(each)).status).toBe(200)
    expect((await callApi(host, 'DELETE', '/sessions/current', { browser: here })).status).toBe(204)
    expect((await me(stolen)).status).toBe(401)
    expect((await me(there)).status).toBe(200)
    expect((await callApi(host, 'DELETE', '/sessions', { browser: there })).status).toBe(204)
    expect((await me(third)).status).toBe(401)
  })

  test('a new name is shown at once, and an address that staff have changed ends the session', async () => {
    const browser = await browserOfCustomer()
    expect((await me(browser)).body).toMatchObject({ name: 'Ada' })
    await callApi(host, 'PATCH', '/customers/me', { body: { name: 'Ada Lovelace' }, browser })
    const { body } = await me(browser)
    expect(body).toMatchObject({ name: 'Ada Lovelace' })
    const data = { email: `new-${email}` }
    await shop.ctx.payload.update({ collection: 'customers', id: String(body['id']), data })
    expect((await me(browser)).status).toBe(401)
  })

  test('a session of one store does not work in another', async () => {
    const browser = await browserOfCustomer()
    const other = await openShop()
    expect(await findSession(shop.ctx, tokenOf(browser))).toMatchObject({ email })
    expect(await findSession(other.ctx, tokenOf(browser))).toBeNull()
  })
}

describe('without Redis', () => {
  rules()

  test('a session ends after 30 days', async () => {
    const browser = await browserOfCustomer()
    const age = (interval: string) =>
      sqlOf(shop.ctx).execute(sql`
        update account_sessions set last_seen_at = last_seen_at - ${interval}::interval,
          expires_at = expires_at - ${interval}::interval`)
    await age('29 days 23 hours')
    expect((await me(browser)).status).toBe(200)
    await age('1 hour')
    expect((await me(browser)).status).toBe(401)
  })
})

describe('with Redis', () => {
  beforeAll(async () => {
    env().REDIS_URL = redis.url
    openRedis()
    await vi.waitUntil(() => askRedis((each) => each.ping()), { timeout: 120_000 })
  })
  rules()

  test('reading the session of a signed-in customer costs no SQL', async () => {
    const session = tokenOf(await browserOfCustomer())
    const find = () => findSession(shop.ctx, session)
    expect(await statementsOf(shop.ctx, find)).not.toEqual([])
    expect(await statementsOf(shop.ctx, find)).toEqual([])
    expect(await find()).toMatchObject({ email, name: 'Ada' })
  })
})
