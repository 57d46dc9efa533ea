import { request as send, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openShop, type FaultyShop } from './support/shop'
import { checkOut, placedOrder, readyCart } from './support/shopper'

/** The API answers ahead of Next and through Next with the same status, headers and body. */
let shop: FaultyShop
/** The origins of a process that answers ahead of Next, and of one that leaves everything to Next. */
let ways: { ahead: string; next: string }

beforeAll(async () => {
  shop = await openShop('two-ways')
  const next = await shop.addReplica({ READY_ANSWERS: 'off' })
  ways = { ahead: shop.url, next: next.url }
})

afterAll(() => shop.stop())

interface Asked {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

interface Answer {
  readonly status: number | undefined
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** Headers that differ by connection, time or process. */
const passing = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']

/** Headers that Next and Payload add to all responses because of their pages. */
const ofPages = {
  headers: ['accept-ch', 'critical-ch'],
  vary: /^(rsc|next-router-.*|Sec-CH-Prefers-Color-Scheme)$/,
}

function ask(origin: string, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  // One host for both processes, as behind a load balancer.
  const sent = { host: 'shop.example', 'x-request-id': 'compared-0001', ...headers }
  return new Promise((resolve, reject) => {
    const outgoing = send({ hostname, port, method, path, headers: sent, agent: false }, (answer) => {
      void readAnswer(answer).then(resolve, reject)
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

async function readAnswer(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  const isZipped = answer.headers['content-encoding'] === 'gzip' && whole.length > 0
  const headers = Object.entries(answer.headers).filter(([name]) => ![...passing, ...ofPages.headers].includes(name))
  const own = headers.map(([name, value]) => [name, name === 'vary' ? words(String(value)) : value] as const)
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    // A request that is refused unread has a request id of its own.
    body: (isZipped ? gunzipSync(whole) : whole).toString().replace(/"requestId":"[0-9a-f]{8}-[^"]*"/, ''),
  }
}

function words(value: string): string[] {
  const all = value.split(',').map((each) => each.trim())
  return [...new Set(all.filter((each) => !ofPages.vary.test(each)))].toSorted()
}

const json = { 'content-type': 'application/json' }
const unknown = 'a'.repeat(43)

const asked: Record<string, Asked> = {
  'a list': { path: '/products?limit=2' },
  'a list, compressed': { path: '/products', headers: { 'accept-encoding': 'gzip' } },
  'a list in German': { path: '/products?locale=de' },
  'a language by its header': { path: '/products', headers: { 'accept-language': 'de, en;q=0.5' } },
  'an invalid query': { path: '/products?limit=1000' },
  'a query with the name of the segments': { path: '/products?path=carts&path=x' },
  'a product that does not exist': { path: '/products/nothing' },
  'an encoded segment': { path: '/products/caf%C3%A9%20%2F%2e' },
  'a cart that does not exist': { path: `/carts/${unknown}` },
  'an address that does not exist': { path: '/nothing/here' },
  'the API itself': { path: '' },
  'the API with a slash': { path: '/' },
  'an address with a slash': { path: '/products/' },
  'two slashes': { path: '//products' },
  'dots that lead out': { path: '/products/../../../health/live' },
  'encoded dots': { path: '/products/%2e%2e/stores/current' },
  'the OpenAPI document': { path: '/openapi.json' },
  HEAD: { method: 'HEAD', path: '/products' },
  'HEAD of nothing': { method: 'HEAD', path: '/products/nothing' },
  OPTIONS: { method: 'OPTIONS', path: '/carts' },
  'OPTIONS of nothing': { method: 'OPTIONS', path: '/nothing' },
  'a preflight': {
    method: 'OPTIONS',
    path: '/carts',
    headers: { origin: 'https://front.example', 'access-control-request-method': 'POST' },
  },
  'an unknown method': { method: 'DELETE', path: '/products' },
  'a method without a route': { method: 'PROPFIND', path: '/products' },
  'a body that is not JSON': { method: 'POST', path: '/carts', headers: json, body: '{' },
  'a body of another type': { method: 'POST', path: '/carts', headers: { 'content-type': 'text/plain' }, body: 'a' },
  'a body that is too large': { method: 'POST', path: '/carts', headers: json, body: `"${'x'.repeat(150_000)}"` },
  'a body that is too large and has no length': {
    method: 'POST',
    path: '/carts',
    headers: { ...json, 'transfer-encoding': 'chunked' },
    body: `"${'x'.repeat(150_000)}"`,
  },
  'invalid fields': { method: 'POST', path: '/carts', headers: json, body: '{"currency":"nothing"}' },
  'a body for a call without one': { method: 'DELETE', path: '/sessions/current', headers: json, body: '{}' },
  'signing out': { method: 'DELETE', path: '/sessions/current', headers: { cookie: `cart=${unknown}` } },
  'a wrong key': { path: '/products', headers: { 'x-store': 'main', 'x-publishable-key': 'pk_wrong' } },
  'another site': { method: 'POST', path: '/carts', headers: { ...json, origin: 'https://other.example' }, body: '{}' },
  'malformed encoding': { path: '/products/%E0%A4%A' },
  'a call without a session': { path: '/customers/me' },
  'a cookie without a valid session': { path: '/me', headers: { cookie: 'fm_customer=x; other="a b"' } },
}

describe('a response ahead of Next is the same as by Next', () => {
  test.each(Object.entries(asked))('%s', async (_name, each) => {
    const call = { ...each, path: `/api/storefront/v1${each.path}` }
    // Waits until both processes respond in the same way: one that has just started may not.
    const [ahead, next] = [await ask(ways.ahead, call), await ask(ways.next, call)]
    expect(ahead).toEqual(next)
  })
})

test('data written by one way is read by the other, and a repeated call gets the first response', async () => {
  const cart = await readyCart(ways.ahead, 'PLENTY', 'two-ways@example.com')
  const path = `/api/storefront/v1/carts/${cart.token}`
  const read = [await ask(ways.ahead, { path }), await ask(ways.next, { path })]
  expect(read[0]).toEqual(read[1])
  const headers = { ...json, 'idempotency-key': 'both-ways' }
  const adding = { method: 'POST', path: `${path}/lines`, headers, body: '{"sku":"PLENTY","quantity":1}' }
  const [first, again] = [await ask(ways.ahead, adding), await ask(ways.next, adding)]
  expect(again.body).toBe(first.body)
  expect(again.headers['idempotent-replayed']).toBe('true')
  const order = placedOrder(await checkOut(ways.next, await readyCart(ways.next, 'PLENTY', 'b@example.com'), 'manual'))
  const asOrder = { path: `/api/storefront/v1/orders/${order.token}` }
  expect(await ask(ways.ahead, asOrder)).toEqual(await ask(ways.next, asOrder))
})

test('a client that disconnects during its request or the response causes no error', async () => {
  const { hostname, port } = new URL(ways.ahead)
  await new Promise<void>((resolve) => {
    const headers = { ...json, 'content-length': '1000' }
    const leaving = send({ hostname, port, method: 'POST', path: '/api/storefront/v1/carts', headers, agent: false })
    leaving.once('error', () => {
      resolve()
    })
    leaving.write('{"a":')
    setTimeout(() => leaving.destroy(new Error('left')), 200)
  })
  expect((await fetch(`${ways.ahead}/api/storefront/v1/products`)).status).toBe(200)
})
