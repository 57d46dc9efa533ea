import type * as RateLimiters from 'rate-limiter-flexible'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { GET as readContents } from '@/app/(storefront)/[store]/[locale]/cart/contents/route'
import { POST as chooseCountry } from '@/app/(storefront)/[store]/[locale]/market/choose/route'
import { GET as countMatches } from '@/app/(storefront)/[store]/[locale]/matches/route'
import { GET as suggest } from '@/app/(storefront)/[store]/[locale]/suggest/route'
import { updateCart } from '@/features/cart/actions'
import { noCart } from '@/features/cart/cart-state'
import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { saveCheckout } from '@/features/checkout/checkout.actions'
import { env } from '@/platform/env'
import { guardRest } from '@/platform/http/guard-payload'
import type { Method } from '@/platform/http/operation'
import { rateLimits, type RateLimitName } from '@/platform/rate-limits'

import { fillCart } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { Browser, useBrowser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
// Only pages read their store and language from there.
vi.mock('next/root-params', () => ({ store: () => Promise.resolve(), locale: () => Promise.resolve() }))
// This file does not test minimum times, so that they are switched off.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))
// On a busy machine the calls of one test may take longer than the minute in which they are counted.
vi.mock('rate-limiter-flexible', async (load) => {
  const { RateLimiterMemory, ...library } = await load<typeof RateLimiters>()
  class HourlyLimiter extends RateLimiterMemory {
    constructor(options: RateLimiters.IRateLimiterOptions) {
      super({ ...options, duration: 3600 })
    }
  }
  return { ...library, RateLimiterMemory: HourlyLimiter }
})

let shop: TestShop
let host: string
let sku: string
let clients = 0

/** A new client address. */
const newClient = (): string => `198.51.${String(Math.floor((clients += 1) / 250))}.${String(clients % 250)}`

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
  sku = (await createProduct(shop.ctx)).variants[0].sku
})

beforeEach(() => {
  env().RATE_LIMITS = 'on'
})

afterEach(() => {
  env().RATE_LIMITS = 'off'
})

const call = (client: string, method: Method, path: string, body?: unknown) =>
  callApi(host, method, path, { headers: { 'x-forwarded-for': client }, ...(body === undefined ? {} : { body }) })

const secret = 'A'.repeat(43)
const password = 'quiet lamp at noon'

const limited: [name: RateLimitName, method: Method, path: string, body?: unknown][] = [
  ['sign_in', 'POST', '/sessions', { email: 'nobody@example.com', password }],
  ['sign_up', 'POST', '/customers', { email: 'new@example.com', name: 'New' }],
  ['verification_mail', 'POST', '/customers/verification/mail', { email: 'nobody@example.com' }],
  ['password_reset', 'POST', '/password-resets', { email: 'nobody@example.com' }],
  ['account_link', 'POST', '/customers/verification', { token: secret }],
  ['order_lookup', 'GET', `/orders/${secret}`],
  ['order_lookup', 'GET', `/orders/${secret}/downloads/00000000-0000-7000-8000-000000000000`],
  [
    'checkout',
    'POST',
    `/carts/${secret}/checkout`,
    { payment: { provider: 'manual' }, expectedTotal: { amount: 1, currency: 'USD' } },
  ],
  ['new_cart', 'POST', '/carts', { currency: 'JPY' }],
]

test.each(limited)(
  '%s: %s %s is limited by client, says when to come back, and lets others pass',
  async (name, ...request) => {
    const client = newClient()
    const [method, path, body] = request
    for (let count = 0; count < rateLimits[name].points; count += 1) {
      const { status } = await call(client, method, path, body)
      // Signing in is stopped earlier for one account and one client together.
      if (name !== 'sign_in') expect(status).not.toBe(429)
    }
    const refused = await call(client, method, path, body)
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await call(newClient(), method, path, body)).status).not.toBe(429)
  },
)

test('15: a flood of resets and guesses from elsewhere does not lock the owner out', async () => {
  const email = 'victim@example.com'
  await createVerifiedCustomer(shop.ctx, { email, name: 'Victim', password })
  for (let attacker = 0; attacker < 2; attacker += 1) {
    const client = newClient()
    for (let guess = 0; guess < rateLimits.sign_in_account.points + 1; guess += 1) {
      await call(client, 'POST', '/sessions', { email, password: 'not this one' })
      await call(client, 'POST', '/password-resets', { email })
    }
  }
  const owner = newClient()
  expect((await call(owner, 'POST', '/password-resets', { email })).status).toBe(202)
  expect((await call(owner, 'POST', '/sessions', { email, password })).status).toBe(201)
})

test('forged addresses in X-Forwarded-For are no new clients', async () => {
  const client = newClient()
  for (let count = 0; count < rateLimits.password_reset.points; count += 1) {
    await call(`203.0.113.${String(count)}, ${client}`, 'POST', '/password-resets', { email: 'a@example.com' })
  }
  const refused = await call(`192.0.2.99, ${client}`, 'POST', '/password-resets', { email: 'a@example.com' })
  expect(refused.status).toBe(429)
})

describe("the panel's sign-in", () => {
  const guarded = guardRest(() => Promise.resolve(new Response('{}', { status: 401 })))
  const send = (client: string, path: string, email: string) =>
    guarded(
      new Request(`http://${host}/api/staff/${path}`, {
        method: 'POST',
        body: JSON.stringify({ email, password: 'x' }),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
      }),
      { params: Promise.resolve({}) },
    )

  test('is limited for one account from one client, for many accounts from one, and not for its owner elsewhere', async () => {
    const guesser = newClient()
    const email = 'owner@example.com'
    for (let count = 0; count < rateLimits.staff_sign_in_account.points; count += 1) {
      expect((await send(guesser, 'login', email)).status).toBe(401)
    }
    expect((await send(guesser, 'login', email.toUpperCase())).status).toBe(429)
    expect((await send(guesser, 'login', 'another@example.com')).status).toBe(401)
    expect((await send(newClient(), 'login', email)).status).toBe(401)
    const sprayer = newClient()
    for (let count = 0; count < rateLimits.staff_sign_in.points; count += 1) {
      await send(sprayer, 'login', `staff-${String(count)}@example.com`)
    }
    expect((await send(sprayer, 'login', 'one-more@example.com')).status).toBe(429)
  })

  test.each(['forgot-password', 'reset-password', 'unlock'])('has a limit for %s, too', async (path) => {
    const client = newClient()
    for (let count = 0; count < rateLimits.staff_reset.points; count += 1) {
      expect((await send(client, path, 'owner@example.com')).status).toBe(401)
    }
    const refused = await send(client, path, 'owner@example.com')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send(newClient(), path, 'owner@example.com')).status).toBe(401)
  })
})

describe('the routes of the storefront', () => {
  const context = () => ({ params: Promise.resolve({ store: shop.ctx.store.slug, locale: 'en' }) })
  const requestOf = (client: string, path: string, body?: string) =>
    new Request(`http://${host}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'x-forwarded-for': client,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }),
      },
      ...(body === undefined ? {} : { body }),
    })

  test.each<[RateLimitName, string, (client: string) => Promise<Response>]>([
    ['read', 'what the drawer shows', (client) => readContents(requestOf(client, '/cart/contents'), context())],
    ['read', 'suggestions', (client) => suggest(requestOf(client, '/suggest?q=x'), context())],
    ['read', 'the count of the filters', (client) => countMatches(requestOf(client, '/matches'), context())],
    ['write', 'the choice of country', (client) => chooseCountry(requestOf(client, '/market/choose', 'country=DE'), context())], // prettier-ignore
  ])('%s: %s is limited by client, and lets others pass', async (name, _what, send) => {
    useBrowser(new Browser())
    const client = newClient()
    for (let count = 0; count < rateLimits[name].points; count += 1) {
      expect((await send(client)).status).not.toBe(429)
    }
    const refused = await send(client)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send(newClient())).status).not.toBe(429)
  })

  test('a form posted by the browser itself gets a page with the reason, and only a limit asks to wait', async () => {
    const client = newClient()
    const choose = async (request: Request) => {
      const answer = await chooseCountry(request, context())
      return [answer.status, await answer.text()]
    }
    const again = 'Your choice was not saved. Please go back, reload the page and choose again.'
    const garbled = requestOf(client, '/market/choose', 'no form')
    garbled.headers.set('content-type', 'multipart/form-data')
    expect(await choose(garbled)).toEqual([400, again])
    expect(await choose(requestOf(client, '/market/choose', 'x'.repeat(40_000)))).toEqual([413, again])
    for (let count = 1; count < rateLimits.write.points; count += 1) {
      await choose(requestOf(client, '/market/choose', 'x'))
    }
    expect(await choose(requestOf(client, '/market/choose', 'x'))).toEqual([
      429,
      'Your choice was not saved. Please go back and try again in a minute.',
    ])
  })
})

describe('the forms of the cart and the checkout', () => {
  const form = (fields: Record<string, string>): FormData => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }

  /** A browser at an address, whose requests an action gets as from Next. */
  function browserOf(client: string): Browser {
    const browser = new Browser()
    browser.headers.set('x-forwarded-for', client)
    browser.headers.set('host', host)
    useBrowser(browser)
    return browser
  }

  test('count like calls of the API, for one client together', async () => {
    const client = newClient()
    const browser = browserOf(client)
    const { token } = await fillCart(shop.ctx, { lines: [[sku, 1]] })
    browser.cookies.set('cart', token)
    for (let count = 0; count < rateLimits.write.points / 2; count += 1) {
      await call(client, 'DELETE', `/carts/${secret}/lines/x`)
    }
    useBrowser(browser)
    for (let count = 0; count < rateLimits.write.points / 2; count += 1) {
      expect((await updateCart(noCart, form({ line: 'x', quantity: '1' }))).error).not.toMatch(/wait/)
    }
    for (const values of [{ sku }, { line: 'x', quantity: '1' }]) {
      const page = await updateCart(noCart, form(values))
      expect(page.error).toMatch(/wait [\d,]+ seconds?/)
      // The cart itself is still shown, in the currency it had.
      expect(page.cart).toMatchObject({ currency: 'USD', pieces: 1 })
    }
    expect(await saveCheckout(form({ email: 'ada@example.com' }))).toBeNull()
    expect((await call(client, 'DELETE', `/carts/${secret}/lines/x`)).status).toBe(429)

    browserOf(newClient()).cookies.set('cart', token)
    expect(await updateCart(noCart, form({ sku }))).toMatchObject({ error: null, added: { pieces: 1 } })
    expect(await saveCheckout(form({ email: 'ada@example.com' }))).not.toBeNull()
  })

  test('new carts are limited like those of the API', async () => {
    const client = newClient()
    for (let count = 0; count < rateLimits.new_cart.points; count += 1) await call(client, 'POST', '/carts', {})
    browserOf(client)
    expect((await updateCart(noCart, form({ sku }))).error).toMatch(/wait [\d,]+ seconds?/)
    browserOf(newClient())
    expect(await updateCart(noCart, form({ sku }))).toMatchObject({ error: null, added: { pieces: 1 } })
  })
})

test('with RATE_LIMITS=off nothing is counted', async () => {
  env().RATE_LIMITS = 'off'
  const client = newClient()
  for (let count = 0; count < rateLimits.password_reset.points + 2; count += 1) {
    expect((await call(client, 'POST', '/password-resets', { email: 'a@example.com' })).status).toBe(202)
  }
})
