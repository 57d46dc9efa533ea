import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { env } from '@/platform/env'
import { guardGraphql } from '@/platform/http/guard-graphql'
import { guardRest } from '@/platform/http/guard-payload'
import { rateLimits } from '@/platform/rate-limits'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { signStaffIn } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

// These tests are not about timing (even-answers.test.ts is): without the least time of sign-ins and resets they are
// faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

const account = { email: 'manager@example.com', password: 'quiet lamp at noon' }
const rest = guardRest((request, { params }) =>
  params.then(({ slug = [] }) => handleEndpoints({ config, path: `/api/${slug.join('/')}`, request })),
)
const graphql = guardGraphql(GRAPHQL_POST(config))

let shop: TestShop
let cookie = ''
let clients = 0

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  const product = await createProduct(shop.ctx)
  await createTestOrder(shop.ctx, { provider: 'manual', lines: [{ product }] })
  await createStaff(shop.ctx, 'manager', account)
  cookie = await signStaffIn(account)
})

beforeEach(() => {
  env().RATE_LIMITS = 'on'
})

afterEach(() => {
  env().RATE_LIMITS = 'off'
})

const newClient = (): string => `198.51.100.${String((clients += 1))}`

interface Sent {
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

const call = (path: string, client: string, { method = 'GET', body, headers = {} }: Sent = {}) => {
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const init = { method, headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': client, ...type, ...headers } }
  const request = new Request(`${env().NEXT_PUBLIC_SERVER_URL}${path}`, body === undefined ? init : { ...init, body })
  return rest(request, { params: Promise.resolve({ slug: path.split('/').slice(2).map(decodeURIComponent) }) })
}

const ask = (query: string, client = newClient()) =>
  graphql(
    new Request(`${env().NEXT_PUBLIC_SERVER_URL}/api/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: {
        ...{ cookie, 'content-type': 'application/json' },
        ...{ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': client },
      },
    }),
  )

describe('29: other spellings of the account endpoints', () => {
  const others = (word: string): string[] => {
    const encoded = `%${word.charCodeAt(0).toString(16)}${word.slice(1)}`
    return [
      ...[encoded, encoded.toUpperCase(), word.toUpperCase(), `${word.slice(0, -1)}${word.slice(-1).toUpperCase()}`],
      ...[word.replace(/.$/, (last) => `%${last.charCodeAt(0).toString(16)}`), `/${word}`, `${word}/`, `${word}//`],
      ...[`${word}%2F`, `${word}%00`, `${word}%20`, `${word};a=b`, `${word}.`, `x%2F..%2F${word}`],
    ].map((other) => other.replaceAll('-', other === encoded ? '%2D' : '-'))
  }
  const words = ['first-register', 'login', 'forgot-password', 'reset-password', 'unlock', 'refresh-token', 'logout']

  test.each(words)('do not reach %s', async (word) => {
    const owner = { email: 'evil@example.com', password: 'long enough to pass', name: 'Evil', role: 'owner' }
    for (const other of others(word)) {
      const path = `/api/staff/${other}`
      const answer = await call(path, newClient(), { method: 'POST', body: JSON.stringify({ ...owner, ...account }) })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    for (const path of [`/api/%73taff/${word}`, `/api/Staff/${word}`, `/api/globals/staff/${word}`]) {
      expect([path, (await call(path, newClient(), { method: 'POST', body: '{}' })).status]).toEqual([path, 404])
    }
  })

  test('a dot segment is resolved before the rules apply', async () => {
    const path = '/api/staff/x/%2e%2e/first-register'
    expect((await call(path, newClient(), { method: 'POST', body: '{}' })).status).toBe(403)
  })

  test('a method in a header is accepted only for a GET with a query', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const name of ['x-payload-http-method-override', 'x-http-method-override']) {
      const asGet = { ...form, cookie, [name]: 'GET' }
      const found = await call('/api/orders', newClient(), { method: 'POST', body: 'limit=1', headers: asGet })
      expect(found.status).toBe(200)
      for (const [path, body, headers] of [
        ['/api/orders', 'limit=abc', asGet],
        ['/api/orders', 'where[token][like]=a%25', asGet],
        ['/api/orders', '{"limit":0}', { cookie, [name]: 'GET' }],
        ['/api/orders', 'limit=1', { ...asGet, [name]: 'DELETE' }],
        ['/api/orders', 'limit=1', { ...asGet, [name]: 'get' }],
      ] as const) {
        const answer = await call(path, newClient(), { method: 'POST', body, headers })
        expect([path, body, answer.status]).toEqual([path, body, 400])
      }
      const login = await call('/api/staff/login', newClient(), { method: 'POST', body: 'a=b', headers: asGet })
      expect(login.headers.getSetCookie()).toEqual([])
    }
  })
})

describe('29: accounts in GraphQL', () => {
  test.each([
    `loginStaff(email: "${account.email}", password: "x") { token }`,
    `forgotPasswordStaff(email: "${account.email}")`,
    'resetPasswordStaff(token: "x", password: "three small green doors") { token }',
    `unlockStaff(email: "${account.email}")`,
    'createStaff(data: { email: "x@example.com", password: "three small green doors", name: "X", role: owner }) { id }',
    'updateStaff(id: "x", data: { apiKey: "1", enableAPIKey: true }) { id }',
    'deleteStaff(id: "x") { id }',
    'refreshTokenStaff { refreshedToken }',
    'logoutStaff',
  ])('%s does not exist', async (field) => {
    const aliases = Array.from({ length: 15 }, (_, index) => `a${String(index)}: ${field}`).join('\n')
    const answer = await ask(`mutation { ${aliases} }`)
    expect(await answer.text()).toMatch(/Cannot query field/)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('fields that staff may not read can be neither sorted nor filtered by', async () => {
    for (const query of [
      '{ Payments(sort: "order__token") { docs { id } } }',
      '{ Payments(sort: "order.token") { docs { id } } }',
      '{ Orders(sort: "-token") { docs { id } } }',
      '{ Orders(where: { token: { like: "a" } }) { docs { id } } }',
      '{ Products { docs { variants(sort: "product.store.nothing") { docs { id } } } } }',
      '{ Orders(limit: "abc") { docs { id } } }',
    ]) {
      const text = await (await ask(query)).text()
      expect([query, text]).toEqual([query, expect.stringMatching(/"errors":/)])
      expect(text).not.toMatch(/"docs":\[\{"id"/)
    }
    expect(await (await ask('{ Payments(sort: "-order__number", limit: 0) { limit docs { id } } }')).text()).toMatch(
      /"limit":100/,
    )
  })
})

describe('6: reads are limited by client', () => {
  const drain = async (client: string, points: number, headers: Record<string, string>) => {
    for (let count = 0; count < points; count += 1) await call('/api/nothing', client, { headers })
  }

  test('for anonymous callers, and for those with an invalid cookie or key', async () => {
    const client = newClient()
    await drain(client, rateLimits.panel_anonymous.points, {})
    for (const headers of [{}, { cookie: 'fm_staff=x' }, { authorization: 'JWT x' }]) {
      const refused = await call('/api/media', client, { headers })
      expect([JSON.stringify(headers), refused.status]).toEqual([JSON.stringify(headers), 429])
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect((await call('/api/media', client, { headers: { cookie } })).status).toBe(200)
    expect((await call('/api/media', newClient())).status).toBe(403)
  })

  test('for staff too, in GraphQL as well', async () => {
    const client = newClient()
    await drain(client, rateLimits.panel.points, { cookie })
    expect((await call('/api/media', client, { headers: { cookie } })).status).toBe(429)
    expect((await ask('{ Orders { docs { id } } }', client)).status).toBe(429)
  })
})
