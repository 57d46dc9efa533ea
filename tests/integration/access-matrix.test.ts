import { createLocalReq, type CollectionSlug, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import { staffRoles, type StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'
import { storeContext, systemContext } from '@/platform/request-context'

import { createTestOrder, type TestOrder } from '../factories/order'
import { createPicture } from '../factories/picture'
import { createProduct, type TestProduct } from '../factories/product'
import { createStaff } from '../factories/staff'
import { createStore } from '../factories/store'

type Rights = readonly StaffRole[]

const all: Rights = staffRoles
const desk: Rights = ['owner', 'manager', 'support']
const editors: Rights = ['owner', 'manager', 'editor']
const none: Rights = []

/** Who may do what with the documents of their own stores. Documents of another store are accessible to no one. */
const matrix: readonly { collection: CollectionSlug; read: Rights; create: Rights; update: Rights; delete: Rights }[] =
  [
    { collection: 'orders', read: desk, create: none, update: none, delete: none },
    { collection: 'order-events', read: desk, create: none, update: none, delete: none },
    { collection: 'payments', read: desk, create: none, update: none, delete: none },
    { collection: 'refunds', read: desk, create: none, update: none, delete: none },
    { collection: 'fulfillments', read: desk, create: none, update: none, delete: none },
    { collection: 'products', read: all, create: editors, update: editors, delete: editors },
    { collection: 'variants', read: all, create: editors, update: editors, delete: editors },
    { collection: 'categories', read: all, create: editors, update: editors, delete: editors },
    { collection: 'pages', read: all, create: editors, update: editors, delete: editors },
    { collection: 'navigation', read: all, create: editors, update: editors, delete: editors },
    { collection: 'media', read: all, create: editors, update: editors, delete: editors },
    { collection: 'files', read: editors, create: editors, update: editors, delete: editors },
    { collection: 'customers', read: desk, create: ['owner', 'manager'], update: desk, delete: ['owner'] },
    { collection: 'staff', read: all, create: ['owner'], update: all, delete: ['owner'] },
    { collection: 'stores', read: all, create: ['owner'], update: ['owner', 'manager'], delete: none },
  ]

let shop: Context
let other: Context
let order: TestOrder
let foreignOrder: TestOrder
let foreignProduct: TestProduct

/** A request of a member of the first store's staff; anonymous without a role. */
async function requestOf(role: StaffRole | null): Promise<PayloadRequest> {
  const req = await createLocalReq({}, shop.payload)
  if (role === null) return req
  const user = await shop.payload.findByID({ collection: 'staff', id: await createStaff(shop, role), depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'staff' } }, shop.payload)
}

beforeAll(async () => {
  const system = await systemContext()
  shop = await storeContext(await createStore(system))
  other = await storeContext(await createStore(system))
  const manual = { provider: 'manual', method: 'bank-transfer' } as const
  order = await createTestOrder(shop, { ...manual, lines: [{ product: await createProduct(shop) }] })
  foreignProduct = await createProduct(other)
  await createPicture(other)
  foreignOrder = await createTestOrder(other, { ...manual, lines: [{ product: foreignProduct }] })
})

test('the matrix has every collection except those that are internal to Payload', () => {
  const slugs = shop.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
  expect(matrix.map(({ collection }) => collection).toSorted()).toEqual(slugs.toSorted())
})

describe.each(staffRoles)('%s', (role) => {
  test.each(matrix)('has the right access to $collection', async ({ collection, ...rights }) => {
    const req = await requestOf(role)
    const { access } = shop.payload.collections[collection].config
    for (const operation of ['read', 'create', 'update', 'delete'] as const) {
      const granted = await access[operation]({ req })
      expect({ operation, granted: granted !== false }).toEqual({
        operation,
        granted: rights[operation].includes(role),
      })
    }
  })

  test('finds nothing of another store', async () => {
    const req = await requestOf(role)
    for (const { collection, read } of matrix.filter(({ collection: slug }) => !['staff', 'stores'].includes(slug))) {
      if (!read.includes(role)) continue
      const found = await shop.payload.find({
        collection,
        where: { store: { equals: other.store.id } },
        overrideAccess: false,
        depth: 0,
        req,
      })
      expect({ collection, found: found.totalDocs }).toEqual({ collection, found: 0 })
    }
  })

  test('does not change a product of another store', async () => {
    const req = await requestOf(role)
    const data = { badge: 'Mine' }
    const changing = shop.payload.update({
      collection: 'products',
      id: foreignProduct.id,
      data,
      overrideAccess: false,
      req,
    })
    await expect(changing).rejects.toThrow()
  })
})

test.each(matrix)('an anonymous caller has no access to $collection', async ({ collection }) => {
  const req = await requestOf(null)
  const { access } = shop.payload.collections[collection].config
  for (const operation of ['read', 'create', 'update', 'delete'] as const) {
    expect({ operation, granted: await access[operation]({ req }) }).toEqual({ operation, granted: false })
  }
})

test('support can read an order of its own store by id, but not one of another store', async () => {
  const req = await requestOf('support')
  const read = (id: string) => shop.payload.findByID({ collection: 'orders', id, overrideAccess: false, depth: 0, req })
  expect((await read(order.id)).number).toBe(order.number)
  await expect(read(foreignOrder.id)).rejects.toMatchObject({ status: 404 })
})

test('only versions of the own stores can be read', async () => {
  const req = await requestOf('editor')
  const versions = await shop.payload.findVersions({ collection: 'products', overrideAccess: false, depth: 0, req })
  expect(versions.totalDocs).toBeGreaterThan(0)
  expect(versions.docs.every(({ version }) => version.store === shop.store.id)).toBe(true)
})

test.each(['manager', 'editor', 'support'] as const)('%s cannot give themselves a role or a store', async (role) => {
  const req = await requestOf(role)
  const id = String(req.user?.id)
  await shop.payload.update({
    collection: 'staff',
    id,
    data: { name: 'Renamed', role: 'owner', stores: [shop.store.id, other.store.id] },
    overrideAccess: false,
    req,
  })
  const after = await shop.payload.findByID({ collection: 'staff', id, depth: 0 })
  expect(after).toMatchObject({ name: 'Renamed', role, stores: [shop.store.id] })
})

test('nothing is created in another store', async () => {
  const req = await requestOf('owner')
  const creating = shop.payload.create({
    collection: 'categories',
    data: { store: other.store.id, title: 'Elsewhere', slug: 'elsewhere' },
    overrideAccess: false,
    req,
  })
  await expect(creating).rejects.toThrow()
})
