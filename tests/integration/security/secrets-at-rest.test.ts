import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'

import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { callApi } from '../support/api'
import { Browser } from '../support/next-mocks'
import { runJobs } from '../support/run-jobs'
import { callRest, signStaffIn } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
// These tests are not about timing: without the least time of sign-ins and resets they are faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

let shop: TestShop
let host: string

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
})

/** Every table that holds this text, whatever the column, as a dump of the database would show it. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await sqlOf(shop.ctx).execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sqlOf(shop.ctx).execute(sql`
      select from ${sql.raw(name)} t where strpos(t::text, ${text}) > 0 limit 1`)
    if (rows.length > 0) found.push(name.replace('public.', ''))
  }
  return found
}

async function mailedSecret(address: string, pattern: RegExp): Promise<string> {
  await runJobs()
  const answer = await fetch(`${process.env['TEST_MAIL_URL'] ?? ''}/api/messages?to=${encodeURIComponent(address)}`)
  const { items } = (await answer.json()) as { items: { text: string; html?: string }[] }
  const secret = items.flatMap(({ text, html = '' }) => pattern.exec(`${text} ${html}`)?.[1] ?? [])[0]
  if (!secret) throw new Error(`Nothing was mailed to ${address}`)
  return secret
}

const key = (name: string) => ({ 'idempotency-key': name })
const plainHashes = (secret: string): string[] =>
  (['sha256', 'sha1', 'md5'] as const).flatMap((name) =>
    (['hex', 'base64url', 'base64'] as const).map((as) => createHash(name).update(secret).digest(as)),
  )

test('37: a copy of the database holds no secret of a shopper, and no hash of a password that could be guessed', async () => {
  const { variants } = await createProduct(shop.ctx)
  const browser = new Browser()
  const made = await callApi(host, 'POST', '/carts', { body: {}, headers: key('made'), browser })
  const cart = String(made.body['token'])
  const line = { sku: variants[0].sku, quantity: 1 }
  await callApi(host, 'POST', `/carts/${cart}/lines`, { body: line, headers: key('line') })

  const account = { email: 'ada@example.com', name: 'Ada' }
  await callApi(host, 'POST', '/customers', { body: account, headers: key('sign-up') })
  const link = await mailedSecret(account.email, /token=([\w-]{43})/)
  const password = 'three small green doors'
  const confirmation = { token: link, password }
  const confirmed = await callApi(host, 'POST', '/customers/verification', { body: confirmation, headers: key('link') })
  expect(confirmed.status).toBe(200)
  const signIn = { email: account.email, password }
  const signedIn = await callApi(host, 'POST', '/sessions', { body: signIn, headers: key('sign-in'), browser })
  expect(signedIn.status).toBe(201)
  const session = String(browser.cookies.get('fm_customer'))
  await callApi(host, 'POST', '/password-resets', { body: { email: account.email } })
  const reset = await mailedSecret(account.email, /reset\?token=([\w-]{43})/)

  for (const secret of [cart, link, reset, session, password]) expect(await tablesWith(secret)).toEqual([])
  for (const hash of [password, JSON.stringify(signIn), JSON.stringify(confirmation)].flatMap(plainHashes)) {
    expect(await tablesWith(hash)).toEqual([])
  }
})

test('37: a copy holds no secret of staff either, and a link to choose a new password works once', async () => {
  const account = { email: 'owner@example.com', password: 'quiet lamp at noon' }
  await createStaff(shop.ctx, 'owner', account)
  const session = (await signStaffIn(account)).replace(/^fm_staff=/, '')
  const ask = JSON.stringify({ email: account.email })
  expect((await callRest({ method: 'POST', path: 'staff/forgot-password', body: ask })).status).toBe(200)
  const token = await mailedSecret(account.email, /\/reset\/([\w-]{43})/)
  for (const secret of [session, token, account.password]) expect(await tablesWith(secret)).toEqual([])

  const { rows } = await sqlOf(shop.ctx).execute<{ stored: string }>(sql`
    select reset_password_token as stored from staff where email = ${account.email}`)
  const choose = (value: unknown) =>
    callRest({
      method: 'POST',
      path: 'staff/reset-password',
      body: JSON.stringify({ token: value, password: 'three small green doors' }),
    })
  for (const wrong of [rows[0]?.stored, `${token}0`, '', null, { equals: token }]) {
    expect((await choose(wrong)).status).toBeGreaterThanOrEqual(400)
  }
  expect((await choose(token)).status).toBe(200)
  expect((await choose(token)).status).toBeGreaterThanOrEqual(400)
  await signStaffIn({ ...account, password: 'three small green doors' })
})

test('the secret that a copy holds is named in docs/security/secrets-at-rest.md: the link of an order, for its mails', async () => {
  const { rows } = await sqlOf(shop.ctx).execute<{ table: string }>(sql`
    select table_name || '.' || column_name as table from information_schema.columns
    where table_schema = 'public' and column_name ~ '(token|secret)$' order by 1`)
  expect(rows.map(({ table }) => table)).toEqual(['orders.token', 'staff.reset_password_token'])
})
