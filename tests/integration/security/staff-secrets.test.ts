import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { rateLimits } from '@/platform/rate-limits'
import { sqlOf } from '@/platform/transaction'

import { createResetLink, createStaff, createStaffKey } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { mailsTo } from '../support/mail-server'
import { runJobs } from '../support/run-jobs'
import { callRest, signStaffIn } from '../support/staff-rest'
import { openShop } from '../support/store-context'

// These tests are not about timing (even-answers.test.ts is): without the least time of sign-ins and resets they are
// faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

const password = 'quiet lamp at noon'
const another = 'three small green doors'

let shop: Context
let elsewhere: Context

beforeAll(async () => {
  shop = (await openShop({ isDefault: true })).ctx
  elsewhere = (await openShop()).ctx
})

afterEach(() => {
  env().RATE_LIMITS = 'off'
})

interface Person {
  readonly id: string
  readonly email: string
  readonly cookie: string
}

async function hire(role: StaffRole, ctx = shop): Promise<Person> {
  const email = `${unique(role)}@example.com`
  const id = await createStaff(ctx, role, { email, password })
  return { id, email, cookie: await signStaffIn({ email, password }) }
}

const patch = ({ cookie }: Person, id: string, data: object) =>
  callRest({ method: 'PATCH', path: `staff/${id}`, body: JSON.stringify(data) }, cookie)

const askKey = ({ cookie }: Person, id: string, data: object) =>
  callRest({ method: 'POST', path: `staff/${id}/api-key`, body: JSON.stringify(data) }, cookie)

async function makeKey(person: Person, id = person.id): Promise<string> {
  const { status, text } = await askKey(person, id, { action: 'make', currentPassword: password })
  expect([status, text]).toEqual([200, expect.stringContaining('fmk_')])
  return (JSON.parse(text) as { key: string }).key
}

const withKey = (key: string, client = '203.0.113.1') =>
  callRest({
    method: 'GET',
    path: 'orders',
    headers: { authorization: `staff API-Key ${key}`, 'x-forwarded-for': client },
  })

const opens = async (key: string): Promise<boolean> => (await withKey(key)).status === 200

const signsIn = async (email: string, secret: string): Promise<boolean> => {
  const body = JSON.stringify({ email, password: secret })
  return (await callRest({ method: 'POST', path: 'staff/login', body })).status === 200
}

describe('36: a weak password', () => {
  const weak: [why: string, value: string][] = [
    ['repeated', 'aaaa'],
    ['short', 'password'],
    ['short', 'Tr0ub4dor&3'],
    ['repeated', 'aaaaaaaaaaaaaaaa'],
    ['common', 'password1234'],
    ['a run', '123456789012'],
    ['long', 'x'.repeat(129)],
  ]

  test.each(weak)('(%s: %s) is refused by every way to set one', async (_why, value) => {
    const owner = await hire('owner')
    const own = await patch(owner, owner.id, { password: value, currentPassword: password })
    const colleague = await hire('support')
    const others = await patch(owner, colleague.id, { password: value, currentPassword: password })
    const email = `${unique('new')}@example.com`
    const data = { name: 'New', email, role: 'support', stores: [shop.store.id] }
    const body = JSON.stringify({ ...data, password: value, currentPassword: password })
    const created = await callRest({ method: 'POST', path: 'staff', body }, owner.cookie)
    const token = await createResetLink(shop, owner.email)
    const reset = await callRest({
      method: 'POST',
      path: 'staff/reset-password',
      body: JSON.stringify({ token, password: value }),
    })
    for (const answer of [own, others, created, reset]) {
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('"path":"password"')])
      expect(answer.cookies).toEqual([])
    }
    await expect(
      shop.payload.create({ collection: 'staff', data: { ...data, role: 'support', password: value } }),
    ).rejects.toMatchObject({ status: 400 })
    expect(await signsIn(owner.email, password)).toBe(true)
  })

  test('made of the name or the address is refused', async () => {
    const ada = await hire('manager')
    const [name = ''] = ada.email.split('@')
    for (const value of [ada.email, `${name}12`, 'hopper grace 1']) {
      const { status, text } = await patch(ada, ada.id, { password: value, currentPassword: password })
      expect([status, text]).toEqual([400, expect.stringContaining('too close')])
    }
  })
})

describe('36: a session without the present password', () => {
  const changes: [what: string, data: () => object][] = [
    ['password', () => ({ password: another })],
    ['e-mail address', () => ({ email: `${unique('evil')}@example.com` })],
  ]
  const proofs = [
    {},
    { currentPassword: '' },
    { currentPassword: 'wrong one' },
    { currentPassword: null },
    { currentPassword: ['x'] },
  ]

  test.each(changes)('changes no %s, of oneself or as an owner', async (_what, data) => {
    const owner = await hire('owner')
    const colleague = await hire('manager')
    for (const id of [owner.id, colleague.id]) {
      for (const proof of proofs) {
        const { status, text } = await patch(owner, id, { ...data(), ...proof })
        expect([proof, status, text]).toEqual([proof, 400, expect.stringContaining('"path":"currentPassword"')])
      }
      const bulk = await callRest(
        { method: 'PATCH', path: `staff?where[id][equals]=${id}`, body: JSON.stringify(data()) },
        owner.cookie,
      )
      expect(bulk.text).toContain('currentPassword')
    }
    expect(await signsIn(owner.email, password)).toBe(true)
    expect(await signsIn(colleague.email, password)).toBe(true)
  })

  test('adds no staff, and neither makes nor revokes a key', async () => {
    const owner = await hire('owner')
    const key = await makeKey(owner)
    const data = { name: 'Evil', email: `${unique('evil')}@example.com`, password: another, role: 'owner' }
    const body = JSON.stringify({ ...data, stores: [shop.store.id] })
    const created = await callRest({ method: 'POST', path: 'staff', body }, owner.cookie)
    expect([created.status, created.text]).toEqual([400, expect.stringContaining('"path":"currentPassword"')])
    for (const action of ['make', 'revoke']) {
      for (const currentPassword of [undefined, '', 'wrong one']) {
        const { status, text } = await askKey(owner, owner.id, { action, currentPassword })
        expect([status, text]).toEqual([400, expect.stringContaining('"path":"currentPassword"')])
      }
    }
    expect(await opens(key)).toBe(true)
  })

  test('can still change a name, which is no secret', async () => {
    const ada = await hire('support')
    const { status, text } = await patch(ada, ada.id, { name: 'Ada', email: ada.email.toUpperCase() })
    expect([status, text]).toEqual([200, expect.stringContaining('"name":"Ada"')])
    expect(text).not.toContain('currentPassword')
  })

  test('allows only a few guesses of the present password', async () => {
    env().RATE_LIMITS = 'on'
    const ada = await hire('support')
    for (let count = 0; count < rateLimits.staff_present_password.points; count += 1) {
      expect((await patch(ada, ada.id, { password: another, currentPassword: 'wrong one' })).status).toBe(400)
    }
    const refused = await patch(ada, ada.id, { password: another, currentPassword: password })
    expect(refused).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^\d+$/) as string })
    expect((await askKey(ada, ada.id, { action: 'make', currentPassword: password })).status).toBe(429)
  })

  test('with the present password all of it works, and the old address gets a mail', async () => {
    const ada = await hire('support')
    const email = `${unique('ada')}@example.com`
    await makeKey(ada)
    const changed = await patch(ada, ada.id, { password: another, currentPassword: password })
    expect(changed.status).toBe(200)
    expect(changed.text).not.toMatch(/quiet lamp|green doors/)
    expect((await patch(ada, ada.id, { email, currentPassword: another })).status).toBe(200)
    expect((await askKey(ada, ada.id, { action: 'revoke', currentPassword: another })).status).toBe(200)
    const token = await createResetLink(shop, email)
    const body = JSON.stringify({ token, password })
    expect((await callRest({ method: 'POST', path: 'staff/reset-password', body })).status).toBe(200)
    await runJobs()
    const subjects = async (to: string) => (await mailsTo(to)).map(({ subject }) => subject).sort()
    expect(await subjects(ada.email)).toEqual([
      'An API key was created for your account',
      'The e-mail address of your account was changed',
      'Your password was changed',
    ])
    expect(await subjects(email)).toEqual(['Your API key was revoked', 'Your password was changed'])
  })
})

describe('32: an API key', () => {
  test('is generated by the server and cannot be chosen', async () => {
    const owner = await hire('owner')
    const chosen = { enableAPIKey: true, apiKey: '1', apiKeyIndex: '1', currentPassword: password }
    expect((await patch(owner, owner.id, chosen)).status).toBe(200)
    const bulk = { method: 'PATCH', path: `staff?where[id][equals]=${owner.id}`, body: JSON.stringify(chosen) } as const
    expect((await callRest(bulk, owner.cookie)).status).toBe(200)
    const email = `${unique('new')}@example.com`
    const data = { ...chosen, name: 'N', email, password: another, role: 'support', stores: [shop.store.id] }
    const body = JSON.stringify(data)
    expect((await callRest({ method: 'POST', path: 'staff', body }, owner.cookie)).status).toBe(201)
    const { rows } = await sqlOf(shop).execute(sql`
      select id from staff where email in (${owner.email}, ${email})
        and (api_key is not null or api_key_index is not null or enable_a_p_i_key)`)
    expect(rows).toEqual([])
    expect(await opens('1')).toBe(false)
  })

  test('is kept as a keyed hash, shown once, and replaced by the next', async () => {
    const owner = await hire('owner')
    const key = await makeKey(owner)
    expect(await opens(key)).toBe(true)
    const { rows } = await sqlOf(shop).execute(sql`select * from staff where id = ${owner.id}::uuid`)
    expect(JSON.stringify(rows)).not.toContain(key.slice(4))
    const { text } = await callRest({ method: 'GET', path: `staff/${owner.id}` }, owner.cookie)
    expect(text).toContain('"enableAPIKey":true')
    expect(text).not.toMatch(/apiKey"|apiKeyIndex|fmk_/)
    const next = await makeKey(owner)
    expect([await opens(key), await opens(next)]).toEqual([false, true])
  })

  const ends: [what: string, end: (ada: Person, owner: Person) => Promise<{ status: number }>][] = [
    ['one’s new password', (ada) => patch(ada, ada.id, { password: another, currentPassword: password })],
    [
      'a password that an owner sets',
      (ada, owner) => patch(owner, ada.id, { password: another, currentPassword: password }),
    ],
    ['another role', (ada, owner) => patch(owner, ada.id, { role: 'editor' })],
    ['deleting the account', (ada, owner) => callRest({ method: 'DELETE', path: `staff/${ada.id}` }, owner.cookie)],
    [
      'signing out everywhere',
      (ada) => callRest({ method: 'POST', path: `staff/${ada.id}/sign-out`, body: '{}' }, ada.cookie),
    ],
    [
      'logging out everywhere',
      (ada) => callRest({ method: 'POST', path: 'staff/logout?allSessions=true' }, ada.cookie),
    ],
    [
      'an owner who signs one out',
      (ada, owner) => callRest({ method: 'POST', path: `staff/${ada.id}/sign-out`, body: '{}' }, owner.cookie),
    ],
    ['an owner who revokes it', (ada, owner) => askKey(owner, ada.id, { action: 'revoke', currentPassword: password })],
    [
      'a reset by a link',
      async ({ email }) => {
        const token = await createResetLink(shop, email)
        return callRest({
          method: 'POST',
          path: 'staff/reset-password',
          body: JSON.stringify({ token, password: another }),
        })
      },
    ],
  ]

  test.each(ends)('is void after %s', async (_what, end) => {
    const [ada, owner] = [await hire('manager'), await hire('owner')]
    const key = await makeKey(ada)
    expect(await opens(key)).toBe(true)
    expect((await end(ada, owner)).status).toBe(200)
    expect(await opens(key)).toBe(false)
  })

  test('can be made only by the person it belongs to', async () => {
    const [ada, colleague] = [await hire('manager'), await hire('manager')]
    const stranger = await hire('owner', elsewhere)
    for (const other of [colleague, stranger]) {
      expect((await askKey(other, ada.id, { action: 'make', currentPassword: password })).status).toBe(404)
    }
    const nobody = await callRest({ method: 'POST', path: `staff/${ada.id}/api-key`, body: '{"action":"make"}' })
    expect(nobody.status).toBe(401)
  })

  describe('that is guessed', () => {
    beforeEach(() => {
      env().RATE_LIMITS = 'on'
    })

    test('is limited by client, answered alike, and does not block other clients', async () => {
      const key = await createStaffKey(shop, (await hire('manager')).id)
      const guesses = ['1', 'fmk_x', `fmk_${'A'.repeat(43)}`, '00000000-0000-4000-8000-000000000000', 'x y']
      const answers = new Set<string>()
      for (let count = 0; count < rateLimits.staff_key.points; count += 1) {
        const { status, text } = await withKey(guesses[count % guesses.length] ?? '', '203.0.113.7')
        answers.add(`${String(status)} ${text}`)
      }
      expect([...answers]).toEqual([expect.stringMatching(/^403 /)])
      const refused = await withKey(`fmk_${'B'.repeat(43)}`, '203.0.113.7')
      expect(refused).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^\d+$/) as string })
      expect((await withKey(key, '203.0.113.8')).status).toBe(200)
      expect((await withKey('1', '203.0.113.8')).status).toBe(403)
    })
  })
})
