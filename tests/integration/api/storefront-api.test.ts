import { beforeAll, describe, expect, test, vi } from 'vitest'

import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'

import { berlin } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { Browser } from '../support/next-mocks'
import { project } from '../support/projected'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let other: TestShop
let host: string
let sku: string

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  other = await openShop()
  host = `${shop.ctx.store.slug}.example`
  sku = (await createProduct(shop.ctx, { title: 'Lamp', slug: 'lamp', variants: [{ onHand: 50 }] })).variants[0].sku
  await project(shop.ctx)
})

const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  callApi(host, 'POST', path, { body, ...(headers ? { headers } : {}) })

async function openCart(): Promise<string> {
  const { body } = await post('/carts', {})
  return String(body['token'])
}

async function readyCart(): Promise<{ token: string; total: unknown }> {
  const token = await openCart()
  await post(`/carts/${token}/lines`, { sku, quantity: 1 })
  const body = { email: 'ada@example.com', shipping: berlin }
  const cart = await callApi(host, 'PUT', `/carts/${token}/addresses`, { body })
  return { token, total: (cart.body['quote'] as { total: unknown }).total }
}

describe('from the catalog to an order', () => {
  test('products, a cart, addresses, checkout and the order by its link', async () => {
    const list = await callApi(host, 'GET', '/products?limit=1')
    expect(list).toMatchObject({ status: 200, body: { items: [{ slug: 'lamp' }], nextCursor: null, total: 1 } })
    expect((await callApi(host, 'GET', '/products/lamp')).body).toMatchObject({ variants: [{ sku }] })
    const { token, total } = await readyCart()
    const checkout = { payment: { provider: 'manual' }, expectedTotal: total }
    const placed = await post(`/carts/${token}/checkout`, checkout)
    expect(placed).toMatchObject({
      status: 201,
      body: { order: { total, status: 'placed' }, payment: { provider: 'manual' } },
    })
    const order = (placed.body['order'] as { token: string }).token
    const found = await callApi(host, 'GET', `/orders/${order}`)
    expect(found).toMatchObject({ status: 200, body: { lines: [{ sku, quantity: 1 }], total } })
    expect(found.body).not.toHaveProperty('customerId')
  })
})

describe('attacks on the API', () => {
  test('1: a cart or order of another shopper or store, and serial ids: 404', async () => {
    const token = await openCart()
    const elsewhere = `${other.ctx.store.slug}.example`
    expect((await callApi(elsewhere, 'GET', `/carts/${token}`)).status).toBe(404)
    for (const path of ['/orders/1', `/orders/${'A'.repeat(43)}`, '/carts/1', "/orders/'or'1'='1"]) {
      expect(await callApi(host, 'GET', path), path).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
  })

  test('6: limits are clamped', async () => {
    for (const limit of ['0', '-5', '1e9', 'abc', '']) {
      expect((await callApi(host, 'GET', `/products?limit=${limit}&depth=99`)).status, limit).toBe(200)
    }
  })

  test('a cursor that does not come from the list: 400 with the field named', async () => {
    const cursorOf = (sort: string, key: unknown) =>
      Buffer.from(JSON.stringify([sort, key, 0, 'USD', 'after'])).toString('base64url')
    const browser = new Browser()
    const bea = { email: 'bea@example.com', name: 'Bea', password: 'quiet lamp at noon' }
    await createVerifiedCustomer(shop.ctx, bea)
    await callApi(host, 'POST', '/sessions', { body: bea, browser })
    const orderCursor = (at: string) => Buffer.from(`${at}|${shop.ctx.store.id}`).toString('base64url')
    const garbage = ['garbage', '%00', '!!!', 'AAAA', '1', cursorOf('price_asc', 'x'), 'x'.repeat(3000)]
    const ofProducts = [
      ...garbage,
      cursorOf('price_asc', 1000),
      cursorOf('nothing', 1),
      cursorOf('featured', '1'),
      cursorOf('featured', null),
      Buffer.from('["featured",1e999,0,"USD","after"]').toString('base64url'),
    ]
    const named = ['a\u0000b', 'lamp'].map((key) => `sort=name&cursor=${cursorOf('name', key)}`)
    for (const query of [...ofProducts.map((cursor) => `cursor=${cursor}`), ...named]) {
      const answer = await callApi(host, 'GET', `/products?${query}`)
      expect(answer, query).toMatchObject({ status: 400, body: { errors: [{ path: 'cursor' }] } })
    }
    const ofDollars = `sort=price_asc&cursor=${cursorOf('price_asc', 1000)}`
    expect((await callApi(host, 'GET', `/products?${ofDollars}&currency=EUR`)).status).toBe(400)
    expect((await callApi(host, 'GET', `/products?${ofDollars}&currency=USD`)).status).toBe(200)
    for (const cursor of [...garbage, orderCursor('Sat Nov 29 2026 (noon)'), orderCursor('2026-13-45 99:00:00+00')]) {
      const answer = await callApi(host, 'GET', `/customers/me/orders?cursor=${cursor}`, { browser })
      expect(answer, cursor).toMatchObject({ status: 400, body: { errors: [{ path: 'cursor' }] } })
    }
    const right = orderCursor('2026-11-29 01:02:03.456789+00')
    expect((await callApi(host, 'GET', `/customers/me/orders?cursor=${right}`, { browser })).status).toBe(200)
    expect((await callApi(host, 'GET', `/products?cursor=${cursorOf('featured', 1.5)}`)).status).toBe(200)
  })

  test('impossible bounds of a price: 400 with the field and what is expected', async () => {
    const swapped = { path: 'price.min', message: 'Must not exceed `price.max`' }
    for (const query of ['price.min=5000&price.max=2000', 'price.min=1&price.max=0', 'price.max=9&price.min=10&q=x']) {
      expect(await callApi(host, 'GET', `/products?${query}`), query).toMatchObject({
        status: 400,
        body: { errors: [swapped] },
      })
    }
    for (const [query, path] of [
      ['price.min=-1&price.max=20', 'price.min'],
      ['price.min=10&price.max=20.5', 'price.max'],
      ['price.max=cheap', 'price.max'],
    ] as const) {
      expect(await callApi(host, 'GET', `/products?${query}`), query).toMatchObject({
        status: 400,
        body: { errors: [{ path, message: 'A whole number of minor units' }] },
      })
    }
    for (const query of [
      'price.min=2000&price.max=2000',
      'price.min=2000',
      'price.max=0',
      'price.min=9&price.max=10',
    ]) {
      expect((await callApi(host, 'GET', `/products?${query}`)).status, query).toBe(200)
    }
  })

  test('8: a price or a currency from the client is ignored', async () => {
    const token = await openCart()
    const body = { sku, quantity: 1, unitPrice: { amount: 1, currency: 'USD' }, currency: 'EUR', price: 0 }
    const cart = await post(`/carts/${token}/lines`, body)
    expect(cart.body['lines']).toMatchObject([{ unitPrice: { amount: 1000, currency: 'USD' } }])
  })

  test.each(['-1', '0', '1.5', '1e309', '"2; drop"', 'null', '100'])(
    '9: quantity %s: 400 with the field named',
    async (quantity) => {
      const raw = `{"sku":"${sku}","quantity":${quantity}}`
      const answer = await callApi(host, 'POST', `/carts/${await openCart()}/lines`, { raw })
      expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ path: 'quantity' }] } })
    },
  )

  test('13: a call from another site: 403, unless it has the publishable key', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await post('/carts', {}, headers)).toMatchObject({ status: 403, body: { code: 'cross_site' } })
    }
    expect((await post('/carts', {}, { origin: `http://${host}` })).status).toBe(201)
    const wrongKey = { 'x-store': shop.ctx.store.slug, 'x-publishable-key': 'pk_wrong' }
    expect(await post('/carts', {}, wrongKey)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  test('22: malformed, foreign and huge bodies', async () => {
    const send = (raw: string, type = 'application/json') =>
      callApi(host, 'POST', '/carts', { raw, headers: { 'content-type': type } })
    expect(await send('{"currency":')).toMatchObject({ status: 400, body: { code: 'malformed_json' } })
    expect(await send('{"quantity":NaN}')).toMatchObject({ status: 400, body: { code: 'malformed_json' } })
    expect((await send('currency=USD', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await send(JSON.stringify({ filler: 'x'.repeat(101_000) }))).status).toBe(413)
    expect((await send('['.repeat(50_000) + ']'.repeat(50_000))).status).toBe(400)
    expect((await send('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')).status).toBe(
      201,
    )
    expect({}).not.toHaveProperty('polluted')
  })

  test('an unknown method: 405 with those that exist', async () => {
    const answer = await callApi(host, 'DELETE', '/products')
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } })
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })
})

describe('an idempotency key', () => {
  test('returns the first response when a checkout is repeated', async () => {
    const { token, total } = await readyCart()
    const body = { payment: { provider: 'manual' }, expectedTotal: total }
    const headers = { 'idempotency-key': 'checkout-1' }
    const [first, second] = [
      await post(`/carts/${token}/checkout`, body, headers),
      await post(`/carts/${token}/checkout`, body, headers),
    ]
    expect(first.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    const changed = await post(`/carts/${token}/checkout`, { ...body, payment: { provider: 'stripe' } }, headers)
    expect(changed).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } })
  })

  test('lets only one of two simultaneous calls through', async () => {
    const headers = { 'idempotency-key': 'at-once', 'x-forwarded-for': '203.0.113.7' }
    const answers = await Promise.all([post('/carts', {}, headers), post('/carts', {}, headers)])
    const tokens = new Set(answers.map(({ body }) => body['token']).filter(Boolean))
    expect(tokens.size).toBe(1)
  })
})

test('every response has a request id, the given one when it is harmless', async () => {
  const given = await callApi(host, 'GET', '/categories', { headers: { 'x-request-id': 'trace-0123456789' } })
  expect(given.headers.get('x-request-id')).toBe('trace-0123456789')
  const forged = await callApi(host, 'GET', '/categories', { headers: { 'x-request-id': '{"level":"error"}' } })
  expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

describe('accounts', () => {
  const password = 'quiet lamp at noon'
  const ada = { email: 'Ada@Example.com', name: 'Ada', password }

  test('4 and 14: sign-up ignores fields that a client may not set, and does not reveal known addresses', async () => {
    const first = await post('/customers', { ...ada, role: 'admin', isVerified: true, store: other.ctx.store.id })
    const second = await post('/customers', { ...ada, password: 'another quiet lamp' })
    expect(first.status).toBe(202)
    expect([second.status, second.body]).toEqual([first.status, first.body])
    const browser = new Browser()
    expect((await callApi(host, 'POST', '/sessions', { body: ada, browser })).status).toBe(401)
    await createVerifiedCustomer(shop.ctx, { ...ada, email: 'ada@example.com' })
    const signedIn = await callApi(host, 'POST', '/sessions', { body: ada, browser })
    expect(signedIn).toMatchObject({ status: 201, body: { customer: { email: 'ada@example.com', isVerified: true } } })
    const elsewhere = `${other.ctx.store.slug}.example`
    expect((await callApi(elsewhere, 'GET', '/customers/me', { browser })).status).toBe(401)
    expect((await callApi(elsewhere, 'POST', '/sessions', { body: ada })).status).toBe(401)
  })

  test('14: a wrong password and an unknown address get the same response, and so do resets', async () => {
    const strip = ({ status, body: { requestId: _id, ...body } }: Awaited<ReturnType<typeof post>>) => ({
      status,
      body,
    })
    const wrong = await post('/sessions', { email: ada.email, password: 'not the password' })
    const unknown = await post('/sessions', { email: 'nobody@example.com', password: 'not the password' })
    expect(strip(unknown)).toEqual(strip(wrong))
    expect((await post('/password-resets', { email: 'nobody@example.com' })).status).toBe(202)
    expect((await post('/password-resets', { email: ada.email })).status).toBe(202)
  })

  test('16: each sign-in starts a new session, and an old one is invalid', async () => {
    const browser = new Browser()
    browser.cookies.set('fm_customer', 'A'.repeat(43))
    await callApi(host, 'POST', '/sessions', { body: ada, browser })
    const first = String(browser.cookies.get('fm_customer'))
    expect(first).not.toBe('A'.repeat(43))
    await callApi(host, 'POST', '/sessions', { body: ada, browser })
    expect(browser.cookies.get('fm_customer')).not.toBe(first)
    const thief = new Browser()
    thief.cookies.set('fm_customer', first)
    expect((await callApi(host, 'GET', '/customers/me', { browser: thief })).status).toBe(401)
    thief.cookies.set('fm_customer', String(browser.cookies.get('fm_customer')))
    await callApi(host, 'DELETE', '/sessions/current', { browser })
    expect((await callApi(host, 'GET', '/customers/me', { browser: thief })).status).toBe(401)
  })

  test('27: a profile accepts only a name', async () => {
    const browser = new Browser()
    await callApi(host, 'POST', '/sessions', { body: ada, browser })
    const body = { name: 'Ada L', isVerified: true, email: 'x@example.com', id: 'x', store: 'x' }
    const me = await callApi(host, 'PATCH', '/customers/me', { body, browser })
    expect(me.body).toMatchObject({ name: 'Ada L', email: 'ada@example.com', isVerified: true })
  })
})
