import { randomUUID } from 'node:crypto'

import config from '@payload-config'
import type { CollectionSlug } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop } from '../support/store-context'

let shop: Context
let cookies: Record<StaffRole, string>

const roles: StaffRole[] = ['owner', 'manager', 'editor', 'support']

/** Every collection: their documents belong to a store, except stores themselves and staff. Payload's own collections are left out. */
const collections = (await config).collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))

type Ids = Partial<Record<CollectionSlug, string>>

/** One document of each collection, as it is in the database. */
async function fill(ctx: Context): Promise<Ids> {
  const { payload, store } = ctx
  const made = new Map<CollectionSlug, string>()
  const insert = async (collection: CollectionSlug, data: Record<string, unknown>): Promise<string> => {
    const { id } = (await payload.db.create({ collection, data: { store: store.id, ...data } })) as { id: string }
    made.set(collection, id)
    return id
  }
  const product = await createProduct(ctx)
  const { id: order } = await createTestOrder(ctx, { provider: 'manual', lines: [{ product }] })
  const find = async (collection: CollectionSlug) => {
    const { docs } = await payload.find({ collection, where: { store: { equals: store.id } }, limit: 1, depth: 0 })
    made.set(collection, String(docs[0]?.id))
    return made.get(collection)
  }
  const payment = await find('payments')
  await find('order-events')
  await insert('refunds', { order, payment, status: 'succeeded', amount: 1, currency: 'USD' })
  await insert('fulfillments', { order, lines: [], status: 'shipped' })
  await insert('categories', { title: 'Lamps', slug: unique('lamps') })
  await insert('files', { title: 'Book', filename: `${unique('book')}.pdf` })
  await insert('media', { alt: 'A square', filename: `${unique('square')}.webp` })
  await insert('pages', { title: 'About', slug: unique('about'), blocks: [], _status: 'published' })
  await insert('navigation', {})
  await insert('customers', { email: `${unique('ada')}@example.com` })
  return {
    ...Object.fromEntries(made),
    orders: order,
    products: product.id,
    variants: product.variants[0].id,
    staff: await createStaff(ctx, 'support'),
    stores: store.id,
  }
}

let own: Ids
let foreign: Ids

beforeAll(async () => {
  shop = (await openShop({ isDefault: true })).ctx
  own = await fill(shop)
  foreign = await fill((await openShop()).ctx)
  const signedIn = roles.map(async (role) => {
    return [role, await signInAs(shop, role)]
  })
  cookies = Object.fromEntries(await Promise.all(signedIn)) as Record<StaffRole, string>
})

const calls = [
  { method: 'GET', tail: '' },
  { method: 'PATCH', tail: '' },
  { method: 'DELETE', tail: '' },
  { method: 'GET', tail: '?draft=true' },
  { method: 'PATCH', tail: '?draft=true' },
] as const

const send = (role: StaffRole, collection: CollectionSlug, id: string, { method, tail }: (typeof calls)[number]) => {
  const body = method === 'PATCH' ? { body: '{"title":"Mine"}' } : {}
  return callRest({ method, path: `${collection}/${id}${tail}`, ...body }, cookies[role])
}

test('26: this test has a document of every collection', () => {
  for (const documents of [own, foreign]) expect(Object.keys(documents).sort()).toEqual([...collections].sort())
  expect(JSON.stringify([own, foreign])).not.toContain('undefined')
})

describe.each(roles)('26: to %s, a document of another store', (role) => {
  test.each(collections)('of %s looks like one that does not exist', async (collection) => {
    for (const call of calls) {
      const id = foreign[collection] ?? ''
      const there = await send(role, collection, id, call)
      const nowhere = await send(role, collection, randomUUID(), call)
      const name = `${call.method} ${collection}${call.tail}`
      expect([name, there.status, there.text]).toEqual([name, nowhere.status, nowhere.text])
      const seesOwn = (await send(role, collection, own[collection] ?? '', calls[0])).status === 200
      // An editor may not see other staff.
      const isHidden = seesOwn || collection === 'staff'
      expect([name, there.status]).toEqual([name, isHidden ? 404 : 403])
      expect(await shop.payload.db.findOne({ collection, where: { id: { equals: id } } })).not.toBeNull()
    }
  })
})

test('a version of another store is neither read nor restored, and looks like one that does not exist', async () => {
  const versionOf = async (parent = '') =>
    (await shop.payload.findVersions({ collection: 'products', where: { parent: { equals: parent } } })).docs[0]?.id ??
    ''
  const [ownVersion, foreignVersion] = [await versionOf(own.products), await versionOf(foreign.products)]
  const call = (method: 'GET' | 'POST', id: string) =>
    callRest({ method, path: `products/versions/${id}`, ...(method === 'POST' ? { body: '{}' } : {}) }, cookies.manager)
  for (const method of ['GET', 'POST'] as const) {
    const there = await call(method, foreignVersion)
    expect([method, there.status]).toEqual([method, 404])
    expect(there.text).toBe((await call(method, randomUUID())).text)
  }
  expect((await call('GET', ownVersion)).status).toBe(200)
})

test('a document of another store is not copied either', async () => {
  for (const id of [foreign.products ?? '', randomUUID()]) {
    const { status } = await callRest({ method: 'POST', path: `products/${id}/duplicate`, body: '{}' }, cookies.manager)
    expect(status).toBe(404)
  }
})

test('a document of the own store that a role may not change stays a 403', async () => {
  const { status } = await send('support', 'products', own.products ?? '', calls[1])
  expect(status).toBe(403)
  expect((await send('owner', 'orders', own.orders ?? '', calls[2])).status).toBe(403)
  expect((await callRest({ method: 'PATCH', path: `products/${own.products ?? ''}`, body: '{}' })).status).toBe(403)
})
