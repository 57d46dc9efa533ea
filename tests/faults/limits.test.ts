import { afterAll, beforeAll, expect, test } from 'vitest'

import { openShop, type FaultyShop } from './support/shop'

/** Pages, forms and calls over their rate limit in the built app, where Next has bundled each of them separately. */
let shop: FaultyShop
beforeAll(async () => {
  shop = await openShop('limits', { RATE_LIMITS: 'on', TRUSTED_PROXIES: '1' })
})
afterAll(() => shop.stop())

const token = 'A'.repeat(43)
/** More calls than every limit tested here allows. */
const enough = 130
let clients = 0
const json = { 'content-type': 'application/json' }

interface Sent {
  method?: string
  body?: string | FormData
  headers?: Record<string, string>
}

/** The page's form as a browser without scripts sends it: with the fields that Next has put into it. */
async function formOf(path: string): Promise<FormData> {
  const html = await (await fetch(shop.url + path)).text()
  const form = new FormData()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const action = /<form[^>]*method="POST"[^>]*>([^]*?)<\/form>/i.exec(main)?.[1] ?? ''
  for (const [field] of action.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(field)?.[1], /value="([^"]*)"/.exec(field)?.[1] ?? '']
    if (name !== undefined)
      form.set(name.replaceAll('&amp;', '&'), value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  }
  return form
}

async function signInForm(): Promise<Sent> {
  const body = await formOf('/account/sign-in')
  body.set('email', 'ada@example.com')
  body.set('password', 'quiet lamp at noon')
  return { method: 'POST', body, headers: { origin: shop.url } }
}

test.each<[string, string, () => Promise<Sent> | Sent]>([
  ['the page of an order', `/order/${token}`, () => ({})],
  ['the call for an order', `/api/storefront/v1/orders/${token}`, () => ({})],
  ['the form to sign in', '/account/sign-in', signInForm],
  [
    'the call to sign in',
    '/api/storefront/v1/sessions',
    () => ({ method: 'POST', headers: json, body: '{"email":"bea@example.com","password":"quiet lamp at noon"}' }),
  ],
  [
    'the call to sign in to the panel',
    '/api/staff/login',
    () => ({ method: 'POST', headers: json, body: '{"email":"bea@example.com","password":"quiet lamp at noon"}' }),
  ],
  ['a call for a cart', '/api/storefront/v1/carts', () => ({ method: 'POST', headers: json, body: '{}' })],
])('%s is limited with 429 and Retry-After', async (_name, path, make) => {
  const init = await make()
  const address = `198.51.100.${String((clients += 1))}`
  const send = () => fetch(shop.url + path, { ...init, headers: { ...init.headers, 'x-forwarded-for': address } })
  const statuses = new Set<number>()
  let last = await send()
  for (let sent = 0; sent < enough && last.status !== 429; sent += 1) {
    statuses.add(last.status)
    last = await send()
  }
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  // The page of an order and the call for it share one limit; other clients have their own.
  const other = await fetch(shop.url + path, {
    ...init,
    headers: { ...init.headers, 'x-forwarded-for': '203.0.113.250' },
  })
  expect(other.status).toBeLessThan(429)
})
