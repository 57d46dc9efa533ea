import { expect, test } from '@playwright/test'
import type { CollectionSlug } from 'payload'

import { anybody, ownPage, query, valueOf } from './shop.ts'

/** Each collection that Payload serves under `/api`; a new one is named here, or does not compile. */
const closed = Object.keys({
  orders: true,
  'order-events': true,
  payments: true,
  refunds: true,
  fulfillments: true,
  products: true,
  variants: true,
  categories: true,
  files: true,
  customers: true,
  pages: true,
  media: true,
  navigation: true,
  stores: true,
  staff: true,
} satisfies Record<Exclude<CollectionSlug, `payload-${string}`>, true>)

const denied = [401, 403, 404]

test.describe('an anonymous caller', () => {
  for (const collection of closed) {
    test(`can neither read nor write ${collection}`, async ({ request }) => {
      const table = collection.replaceAll('-', '_')
      const [row] = await query<{ id: string }>(`select id from ${table} limit 1`)
      const id = row?.id ?? '00000000-0000-7000-8000-000000000000'
      const reading = [
        '',
        '?draft=true&depth=99',
        `?where[id][equals]=${id}`,
        '/count',
        `/${id}`,
        `/${id}?draft=true`,
        '/versions',
        `/versions/${id}`,
      ].map((tail) => request.get(`/api/${collection}${tail}`))
      for (const response of await Promise.all(reading)) expect(denied, response.url()).toContain(response.status())
      const writing = await Promise.all([
        request.post(`/api/${collection}`, { data: { title: 'x', name: 'x', email: 'x@example.com', password: 'x' } }),
        request.patch(`/api/${collection}/${id}`, { data: { title: 'x' } }),
        request.patch(`/api/${collection}?where[id][exists]=true`, { data: { title: 'x' } }),
        request.delete(`/api/${collection}/${id}`),
        request.delete(`/api/${collection}?where[id][exists]=true`),
        request.post(`/api/${collection}/${id}/duplicate`),
      ])
      const overridden = { headers: { 'x-http-method-override': 'DELETE' } }
      expect((await request.post(`/api/${collection}/${id}`, overridden)).status()).toBe(400)
      for (const response of writing) expect(denied, response.url()).toContain(response.status())
    })
  }

  test('can see the file of a picture', async ({ request }) => {
    const filename = await valueOf(`select filename from media limit 1`)
    const response = await request.get(`/api/media/file/${encodeURIComponent(filename)}`)
    expect([response.status(), response.headers()['content-type']]).toEqual([200, expect.stringMatching(/^image\//)])
  })

  test('cannot become the first owner, nor request the form for one', async ({ request }) => {
    const owner = { email: 'evil@example.com', password: 'long enough to pass', name: 'Evil', role: 'owner' }
    expect((await request.post('/api/staff/first-register', { data: owner })).status()).toBe(403)
    for (const other of [
      'first-register/',
      'first%2Dregister',
      '%66irst-register',
      'FIRST-register',
      '/first-register',
    ]) {
      expect([403, 404], other).toContain((await request.post(`/api/staff/${other}`, { data: owner })).status())
    }
    expect(await query(`select id from staff where email = 'evil@example.com'`)).toEqual([])
  })

  test('can neither act on orders nor read the table of variants', async ({ request }) => {
    const order = await valueOf(`select id::text from orders limit 1`).catch(
      () => '00000000-0000-7000-8000-000000000000',
    )
    const product = await valueOf(`select id::text from products limit 1`)
    const acts = [
      `orders/${order}/mark-paid`,
      `orders/${order}/cancel`,
      `orders/${order}/refund`,
      `orders/${order}/notes`,
      `orders/${order}/fulfill`,
    ]
    for (const act of acts) {
      expect(denied, act).toContain((await request.post(`/api/${act}`, { data: { text: 'x' } })).status())
    }
    expect(denied).toContain((await request.get(`/api/variant-matrix/${product}`)).status())
  })

  test('gets 405 for unknown methods', async ({ request }) => {
    for (const method of ['TRACE', 'PROPFIND', 'PURGE']) {
      for (const path of ['/', '/api/staff', '/admin']) {
        expect((await request.fetch(path, { method })).status(), `${method} ${path}`).toBe(405)
      }
    }
  })

  test('with a forged or expired token is still anonymous', async () => {
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"id":"1","collection":"staff","role":"owner"}').toString('base64url')}.`
    for (const headers of [
      { authorization: `JWT ${forged}` },
      { authorization: 'staff API-Key 1' },
      { authorization: 'users API-Key null' },
      { cookie: `fm_staff=${forged}` },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    ]) {
      const client = await anybody({ ...ownPage, ...headers })
      expect((await client.get('/api/orders')).status(), JSON.stringify(headers)).toBe(403)
      await client.dispose()
    }
  })
})

test.describe('7: the public sees only what is published', () => {
  test('draft=true, preview headers and cookies change nothing on a public page', async ({ request }) => {
    const product = '/products/field-notebook'
    const plain = await request.get(product)
    expect(plain.status()).toBe(200)
    for (const [path, headers] of [
      [`${product}?draft=true`, {}],
      [product, { cookie: '__prerender_bypass=1; __next_preview_data=1' }],
    ] as const) {
      const response = await request.get(path, { headers })
      expect(response.status()).toBe(200)
      expect(response.headers()['set-cookie'] ?? '').not.toContain('__prerender_bypass=1')
    }
    expect((await request.get(`/api/storefront/v1${product}?draft=true&depth=99`)).status()).toBe(200)
  })
})
