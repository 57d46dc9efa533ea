import { expect, test, type APIRequestContext } from '@playwright/test'

import { asStaff, plainAnswer, query, valueOf } from './shop.ts'
import { unique } from '../support/unique.ts'

const ownStore = `(select id from stores where slug = 'paperworks')`
const foreignStore = `(select id from stores where slug = 'flow-masters')`

let piet: APIRequestContext
let support: APIRequestContext
let manager: APIRequestContext

test.beforeAll(async () => {
  piet = await asStaff('manager@paperworks.example')
  support = await asStaff('support@flowmasters.example')
  manager = await asStaff('manager@flowmasters.example')
})

test.afterAll(() => Promise.all([piet, support, manager].map((client) => client.dispose())))

/** An order of Flow Masters, by hand. */
async function order(request: APIRequestContext): Promise<string> {
  const base = '/api/storefront/v1'
  const cart = (await (await request.post(`${base}/carts`, { data: {} })).json()) as { token: string }
  // Other tests count the pieces of what they buy.
  await request.post(`${base}/carts/${cart.token}/lines`, { data: { sku: 'FM-DOTPAD-A5', quantity: 1 } })
  const shipping = { name: 'Ada Lovelace', line1: 'Werkhof 12', postalCode: '10999', city: 'Berlin', country: 'DE' }
  const ready = (await (
    await request.put(`${base}/carts/${cart.token}/addresses`, { data: { email: 'ada@example.com', shipping } })
  ).json()) as { quote: { total: unknown } }
  const checkout = { payment: { provider: 'manual' }, expectedTotal: ready.quote.total }
  const placed = await request.post(`${base}/carts/${cart.token}/checkout`, { data: checkout })
  expect(placed.status()).toBe(201)
  const { token } = ((await placed.json()) as { order: { token: string } }).order
  return valueOf('select id::text from orders where token = $1', [token])
}

test.describe("26: another store's documents", () => {
  test('an order is not found by id, by filter, by count, through its lines or by acting on it', async ({
    request,
  }) => {
    const id = await order(request)
    expect((await support.get(`/api/orders/${id}`)).status()).toBe(200)
    expect((await piet.get(`/api/orders/${id}`)).status()).toBe(404)
    for (const filter of [
      `where[id][equals]=${id}`,
      `where[store.slug][equals]=flow-masters`,
      `where[or][0][id][equals]=${id}&where[or][1][id][exists]=true`,
      `where[store][not_equals]=${id}`,
    ]) {
      const found = await piet.get(`/api/orders?${filter}&limit=0&depth=2`)
      const text = await found.text()
      expect([200, 400], filter).toContain(found.status())
      expect(text, filter).not.toContain(id)
      expect(text, filter).not.toContain('ada@example.com')
    }
    expect(await (await piet.get(`/api/orders/count?where[id][equals]=${id}`)).json()).toEqual({ totalDocs: 0 })
    for (const act of ['mark-paid', 'cancel', 'refund', 'notes', 'resend-confirmation', 'fulfill']) {
      const data = { reason: 'other', amount: '1', text: 'x', lines: [] }
      expect((await piet.post(`/api/orders/${id}/${act}`, { data })).status(), act).toBe(404)
    }
    for (const collection of ['order-events', 'payments', 'refunds', 'fulfillments']) {
      const found = await piet.get(`/api/${collection}?where[order][equals]=${id}&limit=100`)
      expect(await found.json(), collection).toMatchObject({ docs: [] })
    }
    expect(await query('select status from orders where id = $1', [id])).toEqual([{ status: 'placed' }])
  })

  test('an order is not found by GraphQL either', async ({ request }) => {
    const id = await order(request)
    const ask = async (client: APIRequestContext) =>
      (await client.post('/api/graphql', { data: { query: `{ Order(id: "${id}") { id email } }` } })).text()
    expect(await ask(support)).toContain('ada@example.com')
    expect(await ask(piet)).not.toContain('ada@example.com')
    const all = await piet.post('/api/graphql', { data: { query: `{ Orders(limit: 0) { docs { id email } } }` } })
    expect(await all.text()).not.toContain(id)
  })

  test('a product, its versions and its variants are neither read nor changed', async () => {
    const id = await valueOf(
      `select id::text from products where store_id = ${foreignStore} and slug = 'field-notebook'`,
    )
    const before = await query('select updated_at from products where id = $1', [id])
    expect((await piet.get(`/api/products/${id}`)).status()).toBe(404)
    const versions = await piet.get(`/api/products/versions?where[parent][equals]=${id}`)
    expect(await versions.json()).toMatchObject({ docs: [] })
    const change = async (product: string) =>
      plainAnswer(await piet.patch(`/api/products/${product}`, { data: { badge: 'Mine' } }))
    expect((await change(id)).status).toBe(404)
    expect(await change(id)).toEqual(await change('00000000-0000-7000-8000-000000000000'))
    expect(
      await (await piet.patch(`/api/products?where[id][equals]=${id}`, { data: { badge: 'Mine' } })).json(),
    ).toMatchObject({ docs: [] })
    expect((await piet.delete(`/api/products/${id}`)).status()).toBe(404)
    expect((await piet.post(`/api/products/${id}/duplicate`)).status()).toBe(404)
    expect((await piet.get(`/api/variant-matrix/${id}`)).status()).toBe(404)
    expect(await query('select updated_at from products where id = $1', [id])).toEqual(before)
  })

  test('customers, staff and the store itself are not seen', async () => {
    for (const collection of [
      'customers',
      'staff',
      'stores',
      'pages',
      'navigation',
      'categories',
      'files',
      'variants',
    ]) {
      const { docs } = (await (await piet.get(`/api/${collection}?limit=100&depth=0`)).json()) as {
        docs: { store?: string; slug?: string; email?: string }[]
      }
      const own = await valueOf(`select id::text from stores where slug = 'paperworks'`)
      if (collection === 'stores') expect(docs.map(({ slug }) => slug)).toEqual(['paperworks'])
      else if (collection === 'staff') expect(docs).toHaveLength(1)
      else expect(docs.filter(({ store }) => store !== own)).toEqual([])
    }
  })
})

test.describe('4 and 27: fields that staff may not set', () => {
  test('PATCH does not change the payment, total, number or customer of an order', async ({ request }) => {
    const id = await order(request)
    const data = { paymentStatus: 'paid', status: 'completed', total: 1, number: 'X-1', customer: null, token: 'x' }
    for (const client of [support, manager]) {
      expect((await client.patch(`/api/orders/${id}`, { data })).status()).toBe(403)
      expect((await client.post('/api/orders', { data })).status()).toBe(403)
    }
    expect(await query('select status, payment_status as payment from orders where id = $1', [id])).toEqual([
      { status: 'placed', payment: 'unpaid' },
    ])
  })

  test('staff cannot give themselves a role, a store or a session', async () => {
    const { user } = (await (await support.get('/api/staff/me')).json()) as { user: { id: string } }
    const other = await valueOf(`select id::text from stores where slug = 'paperworks'`)
    const data = { role: 'owner', stores: [other], hash: 'x', salt: 'x', sessions: [], loginAttempts: -100 }
    await support.patch(`/api/staff/${user.id}`, { data })
    const me = (await (await support.get('/api/staff/me?depth=0')).json()) as {
      user: { role: string; stores: string[] }
    }
    expect(me.user.role).toBe('support')
    expect(me.user.stores).not.toContain(other)
    const rival = {
      email: 'rival@example.com',
      password: 'long enough to pass',
      name: 'R',
      role: 'owner',
      stores: [other],
    }
    expect((await manager.post('/api/staff', { data: rival })).status()).toBe(403)
  })

  test('a document can neither be created in another store nor moved to it', async () => {
    const foreign = await valueOf(`select id::text from stores where slug = 'flow-masters'`)
    const own = await valueOf(`select id::text from stores where slug = 'paperworks'`)
    const data = { title: 'Mine', slug: unique('mine'), store: foreign }
    const refused = await piet.post('/api/categories', { data })
    expect([400, 403]).toContain(refused.status())
    const created = await piet.post('/api/categories', { data: { ...data, store: own } })
    expect(created.status()).toBe(201)
    const { doc } = (await created.json()) as { doc: { id: string } }
    await piet.patch(`/api/categories/${doc.id}`, { data: { store: foreign } })
    expect(await valueOf('select store_id::text from categories where id = $1', [doc.id])).toBe(own)
    await piet.delete(`/api/categories/${doc.id}`)
  })

  test('a reference to a document of another store is refused with the field named, in a draft too', async () => {
    const foreign = await valueOf(`select id::text from categories where store_id = ${foreignStore} and slug = 'paper'`)
    const own = await valueOf(`select id::text from products where store_id = ${ownStore} and slug = 'brass-ruler'`)
    for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
      const data = { categories: [foreign], ...(query === '' ? {} : { _status: 'draft' }) }
      const refused = await piet.patch(`/api/products/${own}${query}`, { data })
      expect(refused.status(), query).toBe(400)
      expect(await refused.text(), query).toContain('"path":"categories"')
    }
  })
})

test.describe('5: a hidden field', () => {
  const secrets = [
    ['staff', 'resetPasswordToken'],
    ['staff', 'hash'],
    ['staff', 'salt'],
    ['staff', 'apiKeyIndex'],
    ['staff', 'sessions.id'],
    ['staff', 'loginAttempts'],
    ['orders', 'token'],
    ['orders', 'events.staff.hash'],
    ['stores', 'staff.hash'],
  ]
  for (const [collection = '', field = ''] of secrets) {
    test(`${collection}.${field} can be neither filtered nor sorted by`, async () => {
      const path = `/api/${collection}`
      for (const tail of [
        `where[${field}][like]=a%25`,
        `where[${field}][exists]=true`,
        `where[or][0][and][0][${field}][greater_than]=a`,
      ]) {
        const answer = await manager.get(`${path}?${tail}`)
        expect(answer.status(), tail).toBe(400)
        expect(await answer.text()).not.toMatch(/"docs":\[\{/)
      }
      expect([200, 400]).toContain((await manager.get(`${path}?sort=${field}`)).status())
    })
  }

  test('sorting by a secret is refused or changes nothing', async () => {
    const ids = async (sort: string) => {
      const answer = await manager.get(`/api/orders?sort=${sort}&limit=100&depth=0`)
      if (answer.status() === 400) return null
      return ((await answer.json()) as { docs: { id: string }[] }).docs.map(({ id }) => id)
    }
    const [up, down] = [await ids('token'), await ids('-token')]
    // Another test may place an order between the two.
    const inBoth = up?.filter((id) => down?.includes(id))
    if (inBoth) expect(inBoth).toEqual(down?.filter((id) => inBoth.includes(id)))
  })

  test('no response contains a secret', async () => {
    for (const path of [
      '/api/staff?depth=3',
      '/api/staff/me',
      '/api/orders?depth=3&limit=5',
      '/api/customers?depth=3',
    ]) {
      const text = await (await manager.get(path)).text()
      expect(text, path).not.toMatch(/"(hash|salt|resetPasswordToken|apiKeyIndex|passwordHash|token)":"/)
    }
  })
})

test('6: depth and limits are clamped', async () => {
  for (const query of [
    'limit=0',
    'limit=1e9',
    'limit=999999',
    'limit=-5',
    'pagination=false',
    'limit=0&pagination=false',
  ]) {
    const answer = await manager.get(`/api/variants?${query}&depth=99`)
    expect(answer.status(), query).toBe(200)
    const { docs, limit } = (await answer.json()) as { docs: unknown[]; limit: number }
    expect(docs.length, query).toBeLessThanOrEqual(100)
    expect(limit, query).toBeLessThanOrEqual(100)
  }
  const deep = await manager.get('/api/products?limit=1&depth=99')
  expect((await deep.text()).length).toBeLessThan(500_000)
})
