import { createHmac } from 'node:crypto'

import { expect, test, type APIRequestContext } from '@playwright/test'

import { testSecrets } from '../../support/test-run.ts'
import { asStaff, query } from './shop.ts'

test.describe('21: GraphQL', () => {
  let staff: APIRequestContext

  test.beforeAll(async () => {
    staff = await asStaff('manager@flowmasters.example')
  })

  test.afterAll(() => staff.dispose())

  const ask = (client: APIRequestContext, text: unknown) => client.post('/api/graphql', { data: { query: text } })

  test('anonymous callers get no data and no schema', async ({ request }) => {
    for (const text of ['{ __typename }', '{ __schema { types { name } } }', '{ Products { docs { id } } }']) {
      expect((await ask(request, text)).status()).toBe(401)
    }
    expect((await request.get('/api/graphql?query={__typename}')).status()).toBeGreaterThanOrEqual(400)
    expect((await request.get('/api/graphql-playground')).status()).toBe(404)
    expect((await request.get('/graphql-playground-is-off')).status()).toBe(404)
    expect((await request.get('/api/graphql-playground-is-off')).status()).toBeGreaterThanOrEqual(400)
  })

  test('staff get what they may read, and no schema', async () => {
    const products = await ask(staff, '{ Products(limit: 1) { docs { id title } } }')
    expect(products.status()).toBe(200)
    expect(await products.text()).toContain('"title"')
    const schema = await ask(staff, '{ __schema { types { name } } }')
    expect(await schema.text()).not.toContain('"types"')
  })

  const product = 'Products(limit: 1) { docs { id } }'
  const bombs: Record<string, unknown> = {
    aliases: `{ ${Array.from({ length: 300 }, (_, index) => `a${String(index)}: ${product}`).join(' ')} }`,
    'a fragment in itself': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'fragments of fragments': `{ Products { docs { ...F0 } } } ${Array.from(
      { length: 30 },
      (_, index) => `fragment F${String(index)} on Product { ...F${String(index + 1)} ...F${String(index + 1)} }`,
    ).join(' ')} fragment F30 on Product { id }`,
    depth: `{ Products { docs { ${'related { '.repeat(30)} id ${'} '.repeat(30)} } } }`,
    directives: `{ Products ${'@include(if: true) '.repeat(5000)} { docs { id } } }`,
    nothing: '',
    'a number': 7,
    'a list': ['{ __typename }'],
    'no GraphQL': 'select * from staff',
  }
  for (const [name, text] of Object.entries(bombs)) {
    test(`refuses ${name} before it runs`, async () => {
      expect((await ask(staff, text)).status()).toBe(400)
    })
  }

  test('refuses batches and bodies that are too large', async () => {
    const batch = await staff.post('/api/graphql', { data: [{ query: '{ __typename }' }] })
    expect(batch.status()).toBe(400)
    expect((await ask(staff, `{ ${'a '.repeat(200_000)} }`)).status()).toBe(413)
    const raw = await staff.post('/api/graphql', { data: '{"query":', headers: { 'content-type': 'application/json' } })
    expect(raw.status()).toBe(400)
  })

  test('limits the number of documents as REST does', async () => {
    const all = await ask(staff, '{ Variants(limit: 100000) { docs { id } limit } }')
    const { data } = (await all.json()) as { data: { Variants: { docs: unknown[]; limit: number } } }
    expect(data.Variants.limit).toBeLessThanOrEqual(100)
    for (const where of ['{ hash: { like: "a%" } }', '{ resetPasswordToken: { exists: true } }']) {
      const text = await (await ask(staff, `{ allStaff(where: ${where}) { docs { id } } }`)).text()
      expect(text).not.toContain('"docs":[{')
    }
  })
})

test.describe('22: malformed bodies', () => {
  const json = { 'content-type': 'application/json' }

  test('are refused by the panel’s API without a server error', async () => {
    const staff = await asStaff('manager@flowmasters.example')
    const bodies = [
      '{"title":',
      '[]',
      'null',
      '"x"',
      '{"__proto__":{"polluted":1}}',
      '['.repeat(20_000),
      '{"title":{"$ne":1}}',
    ]
    for (const data of bodies) {
      for (const path of ['/api/categories', '/api/products']) {
        const status = (await staff.post(path, { data, headers: json })).status()
        expect(status, `${path} ${data.slice(0, 40)}`).toBeGreaterThanOrEqual(400)
        expect(status, `${path} ${data.slice(0, 40)}`).toBeLessThan(500)
      }
    }
    for (const path of ['/api/products/not-an-id', '/api/products/1', "/api/products/'or'1'='1", '/api/orders/%00']) {
      const status = (await staff.get(path)).status()
      expect([400, 404], path).toContain(status)
    }
    for (const where of [
      'where=x',
      'where[id]=x',
      'where[id][equals]=x',
      'where[nothing][equals]=x',
      'where[__proto__][x]=1',
      'sort=nothing',
      'sort[]=a&sort[]=b',
      'select[__proto__]=1',
      'populate=x',
      'locale=xx',
      'page=1e999',
      'page=-1',
      'where[id][in]=x',
      'where[title][near]=1',
      'where[createdAt][greater_than]=x',
    ]) {
      const status = (await staff.get(`/api/products?${where}`)).status()
      expect([200, 400], where).toContain(status)
    }
    await staff.dispose()
  })

  test('are refused by sign-in and by server actions', async ({ request }) => {
    for (const data of [
      '{"email":',
      '{"email":{"$gt":""},"password":{"$gt":""}}',
      '{"email":["a"],"password":1}',
      '{}',
    ]) {
      const status = (await request.post('/api/staff/login', { data, headers: json })).status()
      expect([400, 401], data).toContain(status)
    }
    for (const action of ['x', '0'.repeat(42), '__proto__', 'a'.repeat(5000)]) {
      const answer = await request.post('/cart', {
        headers: { 'next-action': action },
        multipart: { '0': '[{"__proto__":1}]' },
      })
      expect(answer.status(), action.slice(0, 10)).toBeGreaterThanOrEqual(400)
      expect(answer.status(), action.slice(0, 10)).toBeLessThan(500)
    }
  })

  test('of a server action are refused before they are parsed for long', async ({ request }) => {
    const deep = `["$@1",${'['.repeat(5_000)}${']'.repeat(5_000)}]`
    test.setTimeout(120_000)
    // Long parsing blocks the server for all clients: then this test reaches its time limit.
    const answer = await request.post('/cart', { headers: { 'next-action': '4'.repeat(42) }, multipart: { '0': deep } })
    expect(answer.status()).toBeLessThan(500)
    expect((await request.get('/cart')).status()).toBe(200)
  })
})

test.describe('12: webhooks', () => {
  const path = '/api/webhooks/stripe'
  const signature = (body: string, at = Math.floor(Date.now() / 1000), secret = testSecrets.stripeWebhook) =>
    `t=${String(at)},v1=${createHmac('sha256', secret)
      .update(`${String(at)}.${body}`)
      .digest('hex')}`

  test('unsigned, forged, stale and huge ones are refused, and nothing is written', async ({ request }) => {
    const body = JSON.stringify({
      id: 'evt_forged',
      object: 'event',
      type: 'payment_intent.succeeded',
      data: { object: {} },
    })
    const send = (data: string, header?: string) =>
      request.post(path, {
        data,
        headers: { 'content-type': 'application/json', ...(header ? { 'stripe-signature': header } : {}) },
      })
    expect((await send(body)).status()).toBe(400)
    expect((await send(body, 'garbage')).status()).toBe(400)
    expect((await send(body, signature(body, undefined, 'whsec_of_somebody_else'))).status()).toBe(400)
    expect((await send(body, signature(`${body} `))).status()).toBe(400)
    expect((await send(body, signature(body, Math.floor(Date.now() / 1000) - 3600))).status()).toBe(400)
    const huge = 'x'.repeat(10_000_000)
    expect((await send(huge, signature(huge))).status()).toBe(413)
    expect(await query(`select id from payment_events where id = 'evt_forged'`)).toEqual([])
    expect((await request.get(path)).status()).toBe(405)
  })
})

test('2 and 3: with a wrong secret, a page, a file and an API response are the same 404', async ({ request }) => {
  const wrong = 'A'.repeat(43)
  for (const token of [wrong, 'FM-1001', '1', `${wrong}'`]) {
    expect((await request.get(`/order/${encodeURIComponent(token)}`)).status()).toBe(404)
    expect((await request.get(`/api/storefront/v1/orders/${encodeURIComponent(token)}`)).status()).toBe(404)
  }
  const file = `/api/storefront/v1/orders/${wrong}/downloads/00000000-0000-7000-8000-000000000000`
  for (const query of ['', '?expires=1&signature=x', `?expires=99999999999&signature=${'a'.repeat(43)}`]) {
    expect((await request.get(file + query)).status()).toBe(404)
  }
})
