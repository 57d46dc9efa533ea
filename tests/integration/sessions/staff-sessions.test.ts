import config from '@payload-config'
import { sql } from 'drizzle-orm'
import { handleEndpoints } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { guardRest } from '@/platform/http/guard-payload'
import { storeContext, systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'
import { token } from '@/shared/ids'

import { createResetLink, createStaff, createStaffKey } from '../../factories/staff'
import { createStore } from '../../factories/store'
import { unique } from '../../factories/unique'

// These tests are not about timing: without the least time of sign-ins and resets they are faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

const origin = env().NEXT_PUBLIC_SERVER_URL
const handle = guardRest((request) => handleEndpoints({ config, request }))
const password = 'quiet lamp at noon'

let shop: Context
let elsewhere: Context

beforeAll(async () => {
  const system = await systemContext()
  shop = await storeContext(await createStore(system))
  elsewhere = await storeContext(await createStore(system))
})

afterEach(() => {
  env().NEXT_PUBLIC_SERVER_URL = origin
})

type Json = { user?: { id: string; role: string } | null; exp?: number; token?: string; doc?: { id: string } }

/** One browser of a member of staff: keeps the session's cookie as a browser would. */
class StaffBrowser {
  cookie: string | null = null
  setCookie = ''
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }

  async call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
    const headers = new Headers(this.headers)
    if (this.cookie !== null) headers.set('cookie', `fm_staff=${this.cookie}`)
    if (body !== undefined) headers.set('content-type', 'application/json')
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await handle(new Request(`${origin}/api/${path}`, init), { params: Promise.resolve({}) })
    this.setCookie = response.headers.getSetCookie().join('\n')
    const value = /^fm_staff=([^;]*)/.exec(this.setCookie)?.[1]
    if (value !== undefined) this.cookie = value === '' ? null : value
    return { status: response.status, body: (await response.json()) as Json }
  }

  async signIn(email: string, secret = password): Promise<this> {
    const { status } = await this.call('POST', 'staff/login', { email, password: secret })
    if (status !== 200) throw new Error(`${email} cannot sign in: ${String(status)}`)
    return this
  }

  /** The signed-in person according to the panel. */
  async who(): Promise<string | null> {
    const { status, body } = await this.call('GET', 'staff/me')
    expect(status).toBe(200)
    return body.user?.id ?? null
  }
}

let id: string
let email: string

async function hire(role: StaffRole, ctx = shop): Promise<{ id: string; email: string }> {
  const account = { email: `${unique('staff')}@example.com`, password }
  return { id: await createStaff(ctx, role, account), email: account.email }
}

beforeEach(async () => {
  ;({ id, email } = await hire('manager'))
})

const browser = async (address = email) => new StaffBrowser().signIn(address)

const age = (seconds: number) =>
  sqlOf(shop).execute(sql`
    update account_sessions set last_seen_at = last_seen_at - make_interval(secs => ${seconds}),
      expires_at = expires_at - make_interval(secs => ${seconds}) where account_id = ${id}`)

describe('signing in', () => {
  test('puts an opaque id into a cookie that only the server reads, and no token anywhere else', async () => {
    const ada = new StaffBrowser()
    const answer = await ada.call('POST', 'staff/login', { email, password })
    expect(answer.status).toBe(200)
    expect(ada.cookie).toMatch(/^[\w-]{43}$/)
    expect(ada.setCookie).toMatch(/HttpOnly/)
    expect(ada.setCookie).toMatch(/SameSite=Lax/)
    expect(ada.setCookie).toMatch(/Path=\//)
    expect(ada.setCookie).not.toMatch(/Domain/)
    expect(answer.body.token).toBeUndefined()
    const halfAnHour = Date.now() / 1000 + 30 * 60
    expect(Math.abs((answer.body.exp ?? 0) - halfAnHour)).toBeLessThan(60)
    const me = await ada.call('GET', 'staff/me')
    expect(me.body).toMatchObject({ user: { id, role: 'manager' } })
    expect(Math.abs((me.body.exp ?? 0) - halfAnHour)).toBeLessThan(60)
    expect(JSON.stringify(me.body)).not.toContain(ada.cookie)
  })

  test('on HTTPS the cookie is bound to this host', async () => {
    env().NEXT_PUBLIC_SERVER_URL = origin.replace('http:', 'https:')
    const ada = new StaffBrowser()
    await ada.call('POST', 'staff/login', { email, password })
    expect(ada.setCookie).toMatch(/^__Host-fm_staff=[\w-]{43};/)
    const value = /=([\w-]{43})/.exec(ada.setCookie)?.[1] ?? ''
    ada.headers = { ...ada.headers, cookie: `__Host-fm_staff=${value}` }
    expect(await ada.who()).toBe(id)
    ada.headers = { ...ada.headers, cookie: `fm_staff=${value}` }
    expect(await ada.who()).toBeNull()
  })

  test('16: creates another id than the planted one, and ends that session', async () => {
    const attacker = await browser((await hire('editor')).email)
    const victim = new StaffBrowser()
    victim.cookie = attacker.cookie
    await victim.signIn(email)
    expect(victim.cookie).not.toBe(attacker.cookie)
    expect(await victim.who()).toBe(id)
    expect(await attacker.who()).toBeNull()
  })

  test('twice at the same moment gives two sessions', async () => {
    const both = await Promise.all([browser(), browser(), browser()])
    for (const each of both) expect(await each.who()).toBe(id)
  })

  test('nothing else in the cookie or a header opens the panel, nor does a token of Payload', async () => {
    const { token: jwt } = (await handleLogin()) as { token?: string }
    expect(jwt).toBeUndefined()
    const nobody = new StaffBrowser()
    for (const cookie of [token(), 'x', '%00', `${token()}x`]) {
      nobody.cookie = cookie
      expect(await nobody.who()).toBeNull()
      expect((await nobody.call('GET', 'orders')).status).toBe(403)
    }
    const ada = await browser()
    nobody.cookie = null
    for (const authorization of [`JWT ${ada.cookie ?? ''}`, `Bearer ${ada.cookie ?? ''}`]) {
      nobody.headers = { ...nobody.headers, authorization }
      expect(await nobody.who()).toBeNull()
    }
  })

  const handleLogin = () => shop.payload.login({ collection: 'staff', data: { email, password } })

  test('a request of another site does not use it, but a link in a mail opens the panel', async () => {
    const ada = await browser()
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      ada.headers = headers
      expect(await ada.who()).toBeNull()
    }
    ada.headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(await ada.who()).toBe(id)
  })

  test('an API key works as before and needs no session', async () => {
    const apiKey = await createStaffKey(shop, id)
    const machine = new StaffBrowser()
    machine.headers = { authorization: `staff API-Key ${apiKey}` }
    expect(await machine.who()).toBe(id)
    expect((await machine.call('POST', 'staff/refresh-token')).status).toBe(200)
    expect(machine.setCookie).toBe('')
  })
})

describe('a session ends', () => {
  test('half an hour after its last use', async () => {
    const ada = await browser()
    await age(29 * 60)
    expect(await ada.who()).toBe(id)
    await age(30 * 60)
    expect(await ada.who()).toBeNull()
    expect((await ada.call('GET', 'orders')).status).toBe(403)
    expect((await ada.call('POST', 'staff/refresh-token')).status).toBe(403)
  })

  test('twelve hours after its begin, however often it is prolonged, as the panel is told', async () => {
    const ada = await browser()
    const cookie = ada.cookie
    for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
      await age(25 * 60)
      const answer = await ada.call('POST', 'staff/refresh-token')
      expect(answer.status).toBe(200)
      expect(ada.cookie).toBe(cookie)
      const left = (answer.body.exp ?? 0) - Date.now() / 1000
      expect(left).toBeLessThan(Math.min(30 * 60, 12 * 3600 - minutes * 60) + 30)
    }
    await age(25 * 60)
    expect(await ada.who()).toBeNull()
  })

  test('by signing out, here or everywhere', async () => {
    const [here, there, third] = [await browser(), await browser(), await browser()]
    const stolen = here.cookie
    expect((await here.call('POST', 'staff/logout')).status).toBe(200)
    expect(here.cookie).toBeNull()
    here.cookie = stolen
    expect(await here.who()).toBeNull()
    expect(await there.who()).toBe(id)
    expect((await there.call('POST', 'staff/logout?allSessions=true')).status).toBe(200)
    expect(await third.who()).toBeNull()
  })

  test('by a reset, and the person who used the link gets a new one', async () => {
    const ada = await browser()
    const reset = await createResetLink(shop, email)
    const other = new StaffBrowser()
    const answer = await other.call('POST', 'staff/reset-password', {
      token: reset,
      password: 'three small green doors',
    })
    expect(answer.status).toBe(200)
    expect(answer.body.token).toBeUndefined()
    expect(await ada.who()).toBeNull()
    expect(await other.who()).toBe(id)
    await expect(browser()).rejects.toThrow('401')
  })

  test('by a new password of one’s own, everywhere but here', async () => {
    const [here, there] = [await browser(), await browser()]
    const change = { password: 'three small green doors', currentPassword: password }
    expect((await here.call('PATCH', `staff/${id}`, change)).status).toBe(200)
    expect(await here.who()).toBe(id)
    expect(await there.who()).toBeNull()
  })

  test.each<[string, () => object]>([
    ['password', () => ({ password: 'three small green doors', currentPassword: password })],
    ['role', () => ({ role: 'support' })],
    ['store in place of one', () => ({ stores: [elsewhere.store.id] })],
  ])('by another %s that an owner gives, and by no other change', async (_what, change) => {
    const owner = await hire('owner')
    await shop.payload.update({
      collection: 'staff',
      id: owner.id,
      data: { stores: [shop.store.id, elsewhere.store.id] },
    })
    const boss = await browser(owner.email)
    const ada = await browser()
    const { role, stores } = { role: 'manager', stores: [shop.store.id] }
    expect((await boss.call('PATCH', `staff/${id}`, { name: 'Ada L.', role, stores })).status).toBe(200)
    expect(await ada.who()).toBe(id)
    expect((await boss.call('PATCH', `staff/${id}`, change())).status).toBe(200)
    expect(await ada.who()).toBeNull()
    expect(await boss.who()).toBe(owner.id)
  })

  test('not by access to one more store, which every session has at once', async () => {
    const owner = await hire('owner')
    const both = [shop.store.id, elsewhere.store.id]
    await shop.payload.update({ collection: 'staff', id: owner.id, data: { stores: both } })
    const [boss, ada] = [await browser(owner.email), await browser()]
    expect((await boss.call('PATCH', `staff/${id}`, { stores: both })).status).toBe(200)
    expect(await ada.who()).toBe(id)
    expect((await ada.call('GET', `stores/${elsewhere.store.id}`)).status).toBe(200)
    expect((await boss.call('PATCH', `staff/${id}`, { stores: [shop.store.id] })).status).toBe(200)
    expect(await ada.who()).toBeNull()
  })

  test('not by creating a store: its owner stays signed in, has it at once, and the panel shows it', async () => {
    const owner = await hire('owner')
    const [here, there] = [await browser(owner.email), await browser(owner.email)]
    const slug = unique('third')
    const made = await here.call('POST', 'stores', {
      name: slug,
      slug,
      locales: ['en'],
      defaultLocale: 'en',
      currencies: ['USD'],
      defaultCurrency: 'USD',
      timeZone: 'UTC',
      contact: { email: 'hello@example.com' },
    })
    expect(made.status).toBe(201)
    const store = made.body.doc?.id ?? ''
    expect(here.setCookie).toContain(`fm_store=${store}; Path=/admin`)
    for (const tab of [here, there]) {
      expect(await tab.who()).toBe(owner.id)
      expect((await tab.call('GET', `stores/${store}`)).status).toBe(200)
    }
  })

  test('by deleting the account', async () => {
    const boss = await browser((await hire('owner')).email)
    const ada = await browser()
    expect((await boss.call('DELETE', `staff/${id}`)).status).toBe(200)
    expect(await ada.who()).toBeNull()
  })

  test('by "sign out everywhere": of oneself and by an owner of the store, of nobody else', async () => {
    const [ada, colleague] = [await browser(), await browser((await hire('manager')).email)]
    const [boss, stranger] = [
      await browser((await hire('owner')).email),
      await browser((await hire('owner', elsewhere)).email),
    ]
    const path = `staff/${id}/sign-out`
    expect((await new StaffBrowser().call('POST', path)).status).toBe(401)
    expect((await colleague.call('POST', path)).status).toBe(404)
    expect((await stranger.call('POST', path)).status).toBe(404)
    expect((await boss.call('POST', 'staff/x/sign-out')).status).toBe(404)
    expect(await ada.who()).toBe(id)
    expect((await boss.call('POST', path)).status).toBe(200)
    expect(await ada.who()).toBeNull()
    const [here, there] = [await browser(), await browser()]
    expect((await here.call('POST', path)).status).toBe(200)
    expect([await here.who(), await there.who()]).toEqual([null, null])
  })
})
