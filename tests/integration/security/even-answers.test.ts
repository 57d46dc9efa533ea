import type * as Crypto from 'node:crypto'

import { beforeAll, describe, expect, test, vi } from 'vitest'

import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { checkSignIn } from '@/features/customers/sign-in'
import { signUp } from '@/features/customers/sign-up'
import { findOrderByToken } from '@/features/orders/order.queries'
import { evenTiming } from '@/platform/even-timing'
import { guardRest } from '@/platform/http/guard-payload'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { statementsOf } from '../support/count-statements'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
// `{ spy: true }` would put spies into the classes of the package, and leave them to the next file.
vi.mock('node:crypto', async (load) => {
  const crypto = await load<typeof Crypto>()
  return { ...crypto, scrypt: vi.fn(crypto.scrypt) }
})
vi.mock('@/platform/even-timing', { spy: true })

const { scrypt } = await import('node:crypto')

const password = 'quiet lamp at noon'
const known = 'ada@example.com'
const unconfirmed = 'grace@example.com'
const unknown = 'nobody@example.com'
let shop: TestShop
let host: string

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
  await createVerifiedCustomer(shop.ctx, { email: known, name: 'Ada', password })
  await signUp(shop.ctx, { email: unconfirmed, name: 'Grace' })
})

/** The statements, hashes, minimum times and response of a call. */
async function effort(work: () => Promise<unknown>) {
  vi.mocked(scrypt).mockClear()
  vi.mocked(evenTiming).mockClear()
  let answer: unknown
  const statements = await statementsOf(shop.ctx, async () => {
    answer = await work()
  })
  const floors = vi.mocked(evenTiming).mock.calls.map(([floor]) => floor)
  return { statements, hashes: vi.mocked(scrypt).mock.calls.length, floors, answer }
}

async function post(path: string, body: unknown) {
  const answer = await callApi(host, 'POST', path, { body })
  // The address is the caller's own.
  const { requestId: _id, email: _email, ...rest } = answer.body
  return { status: answer.status, body: rest }
}

describe('14: whether an address has an account cannot be found out', () => {
  test('a sign-in reads and hashes the same for both', async () => {
    const signIn = (email: string) => () => checkSignIn(shop.ctx, { email, password: 'wrong one' }, '192.0.2.1')
    const wrong = await effort(signIn(known))
    expect(wrong).toMatchObject({ hashes: 1, answer: { ok: false, code: 'invalid_credentials' } })
    expect(await effort(signIn(unknown))).toEqual(wrong)
    expect(await effort(signIn(unconfirmed))).toEqual(wrong)
  })

  test.each([
    ['a sign-in', '/sessions', { password: 'wrong one' }],
    ['a sign-up', '/customers', { name: 'Ada' }],
    ['a sign-up with a password, as former versions took it', '/customers', { name: 'Ada', password }],
    ['a link to confirm the address, asked for again', '/customers/verification/mail', {}],
    ['a reset', '/password-resets', {}],
  ])('%s gets the same response after the same minimum time', async (_name, path, body) => {
    const ask = (email: string) => effort(() => post(path, { email, ...body }))
    const first = await ask(known)
    for (const other of [await ask(unconfirmed), await ask(unknown)]) {
      expect(other.answer).toEqual(first.answer)
      expect([other.floors, other.hashes]).toEqual([first.floors, first.hashes])
    }
    // A minimum time hides differences of the work.
    if (path !== '/sessions') expect(first.floors).toHaveLength(1)
  })

  test('a sign-in after a sign-up, whatever the address and whatever was sent with it', async () => {
    const answers = []
    for (const email of [known, unconfirmed, 'fresh@example.com']) {
      const own = 'another quiet lamp'
      const signedUp = await post('/customers', { email, name: 'Ada', password: own })
      const signIn = await effort(() => post('/sessions', { email, password: own }))
      const reset = await post('/password-resets', { email })
      answers.push({ signedUp, signIn, reset })
    }
    const [first] = answers
    expect(first).toMatchObject({ signedUp: { status: 202 }, signIn: { answer: { status: 401 } } })
    for (const each of answers) expect(each).toEqual(first)
  })

  test('the minimum time applies to successes and to failures', async () => {
    vi.useFakeTimers()
    try {
      for (const work of [() => Promise.resolve('done'), () => Promise.reject(new Error('failed'))]) {
        let isOver = false
        const answer = evenTiming(500, work).catch((error: unknown) => String(error))
        const over = answer.then(() => (isOver = true))
        await vi.advanceTimersByTimeAsync(499)
        expect(isOver).toBe(false)
        await vi.advanceTimersByTimeAsync(1)
        await over
        expect(await answer).toMatch(/done|failed/)
      }
    } finally {
      vi.useRealTimers()
    }
  })

  test("the panel's sign-in and its reset have a minimum time, too", async () => {
    const guarded = guardRest(() => Promise.resolve(new Response('{}', { status: 401 })))
    for (const path of ['login', 'forgot-password', 'reset-password', 'unlock']) {
      const request = new Request(`http://${host}/api/staff/${path}`, { method: 'POST', body: '{}' })
      const { floors } = await effort(() => guarded(request, { params: Promise.resolve({}) }))
      expect(floors, path).toEqual([600])
    }
  })
})

describe('2: an order by a wrong secret', () => {
  test('is the same 404, by the same statement, whether it exists in another store or nowhere', async () => {
    const other = await openShop()
    const { token } = await createTestOrder(other.ctx, {
      provider: 'manual',
      lines: [{ product: await createProduct(other.ctx) }],
    })
    const look = (secret: string) => effort(() => findOrderByToken(shop.ctx, secret))
    const [elsewhere, nowhere] = [await look(token), await look('A'.repeat(43))]
    expect(elsewhere.answer).toBeNull()
    expect(nowhere).toEqual(elsewhere)
    const bodies = await Promise.all(
      [token, 'A'.repeat(43)].map(async (secret) => {
        const { status, body } = await callApi(host, 'GET', `/orders/${secret}`)
        return [status, body.code]
      }),
    )
    expect(bodies).toEqual([
      [404, 'not_found'],
      [404, 'not_found'],
    ])
  })
})
