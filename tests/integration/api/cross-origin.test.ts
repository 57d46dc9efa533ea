import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import * as calls from '@/app/api/storefront/v1/[[...path]]/route'
import * as openApi from '@/app/api/storefront/v1/openapi.json/route'
import * as reference from '@/app/api/storefront/v1/docs/route'
import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import type { Handlers } from '@/platform/http/serve'
import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { Browser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let host: string
let keys: Record<'right' | 'wrong' | 'none', Record<string, string>>

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  await sqlOf(shop.ctx).execute(
    sql`update stores set publishable_key = 'pk_cross_origin' where id = ${shop.ctx.store.id}`,
  )
  host = `${shop.ctx.store.slug}.example`
  const store = shop.ctx.store.slug
  keys = {
    right: { 'x-store': store, 'x-publishable-key': 'pk_cross_origin' },
    wrong: { 'x-store': store, 'x-publishable-key': 'pk_wrong' },
    none: {},
  }
  await createProduct(shop.ctx, { slug: 'lamp', variants: [{ onHand: 5 }] })
})

const origins = { none: null, same: 'same', other: 'https://front.example', opaque: 'null', garbage: 'é://\t' } as const
const sites = [null, 'cross-site', 'same-site', 'same-origin', 'none'] as const
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

type Origin = keyof typeof origins

function headersOf(origin: Origin, site: (typeof sites)[number]): Record<string, string> {
  const value = origin === 'same' ? `http://${host}` : origins[origin]
  return { ...(value === null ? {} : { origin: value }), ...(site === null ? {} : { 'sec-fetch-site': site }) }
}

/** The expected status of a call to an address of the catalog, which supports only GET. */
function expectedStatus(method: string, key: keyof typeof keys, [origin, site]: [Origin, (typeof sites)[number]]) {
  if (method === 'OPTIONS') return 204
  if (method !== 'GET' && method !== 'HEAD') return 405
  if (key === 'wrong') return 403
  const isForeign = site === 'cross-site' || ['other', 'opaque', 'garbage'].includes(origin)
  // A browser that follows a link sends no Origin.
  return key === 'none' && isForeign && origin !== 'none' ? 403 : 200
}

describe.each(['right', 'wrong', 'none'] as const)('with the key: %s', (key) => {
  describe.each(methods)('%s', (method) => {
    test.each(Object.keys(origins).flatMap((origin) => sites.map((site) => [origin as Origin, site] as const)))(
      'from origin %s, Sec-Fetch-Site %s: a response that any page may read, and never a server error',
      async (origin, site) => {
        const headers = { ...keys[key], ...headersOf(origin, site) }
        const { status, headers: answered, body } = await callApi(host, method, '/products/lamp', { headers })
        expect(status).toBe(expectedStatus(method, key, [origin, site]))
        expect(answered.get('access-control-allow-origin')).toBe('*')
        expect(answered.has('access-control-allow-credentials')).toBe(false)
        expect(answered.get('vary')).toMatch(/Origin/)
        if (status >= 400 && method !== 'HEAD') expect(body.code).toMatch(/^(cross_site|forbidden|method_not_allowed)$/)
      },
    )
  })
})

test('an unsafe call works with the key and is refused without, from any other site', async () => {
  for (const from of [headersOf('other', null), headersOf('opaque', 'cross-site'), headersOf('none', 'cross-site')]) {
    const send = (headers: Record<string, string>) =>
      callApi(host, 'POST', '/carts', { body: {}, headers: { ...headers, ...from } })
    expect((await send(keys.right)).status).toBe(201)
    expect(await send(keys.none)).toMatchObject({ status: 403, body: { code: 'cross_site' } })
    expect(await send(keys.wrong)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  }
})

test('across sites the cookies of a signed-in shopper are ignored, with and without the key', async () => {
  const browser = new Browser()
  const ada = { email: 'cross@example.com', name: 'Ada', password: 'quiet lamp at noon' }
  await createVerifiedCustomer(shop.ctx, ada)
  await callApi(host, 'POST', '/sessions', { body: ada, browser })
  expect((await callApi(host, 'GET', '/customers/me', { browser })).status).toBe(200)
  const foreign = { ...keys.right, origin: 'https://front.example' }
  expect((await callApi(host, 'GET', '/customers/me', { browser, headers: foreign })).status).toBe(401)
  expect((await callApi(host, 'GET', '/me', { browser, headers: foreign })).body).toEqual({
    cart: null,
    customer: null,
  })
  const link = { 'sec-fetch-site': 'cross-site' }
  expect((await callApi(host, 'GET', '/customers/me', { browser, headers: link })).status).toBe(401)
})

test('a repeated call with an idempotency key is readable as the first one', async () => {
  const headers = { ...keys.right, origin: 'https://front.example', 'idempotency-key': 'from-afar' }
  const answers = [
    await callApi(host, 'POST', '/carts', { body: {}, headers }),
    await callApi(host, 'POST', '/carts', { body: {}, headers }),
  ]
  expect(answers[1]?.body).toEqual(answers[0]?.body)
  for (const answer of answers) expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answers[1]?.headers.get('idempotent-replayed')).toBe('true')
})

test.each<[string, string, { method?: keyof Handlers; body?: string; headers?: Record<string, string> }, number]>([
  ['a body that is too large', '/carts', { method: 'POST', body: `"${'x'.repeat(101_000)}"` }, 413],
  ['a body that is not JSON', '/carts', { method: 'POST', body: '{' }, 400],
  ['a body of another type', '/carts', { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } }, 415],
  ['a product that does not exist', '/products/nothing', {}, 404],
  ['a call without a session', '/customers/me', {}, 401],
])(
  '%s is answered so that another site may read it',
  async (_name, path, { method = 'GET', body, headers }, status) => {
    const answer = await callApi(host, method, path, {
      ...(body === undefined ? {} : { raw: body }),
      headers: { ...keys.right, origin: 'https://front.example', ...headers },
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  },
)

test('a preflight is let through whatever it asks for, so that the call itself can say what is wrong', async () => {
  for (const wanted of ['content-type, idempotency-key, x-publishable-key, x-store', 'content-type', '']) {
    const headers = {
      origin: 'https://front.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': wanted,
    }
    const { status, headers: answered } = await callApi(host, 'OPTIONS', '/carts', { headers })
    expect(status).toBe(204)
    expect(answered.get('access-control-allow-methods')).toMatch(/PUT/)
    for (const name of wanted.split(', ')) expect(answered.get('access-control-allow-headers')).toContain(name)
    expect(answered.has('access-control-allow-credentials')).toBe(false)
  }
})

test('unknown addresses and the documents of the API get the same headers as the rest', async () => {
  const context = { params: Promise.resolve({}) }
  const ask = (handlers: Handlers, method: keyof Handlers) =>
    handlers[method](
      new Request(`http://${host}/x`, { method, headers: { host, origin: 'https://a.example' } }),
      context,
    )
  for (const method of methods) {
    const isRead = method === 'GET' || method === 'HEAD'
    for (const [handlers, status] of [
      [calls, 404],
      [openApi, isRead ? 200 : 405],
      [reference, isRead ? 200 : 405],
    ] as const) {
      const answer = await ask(handlers, method)
      expect(answer.status).toBe(method === 'OPTIONS' ? 204 : status)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('x-request-id')).toBeTruthy()
    }
  }
})
