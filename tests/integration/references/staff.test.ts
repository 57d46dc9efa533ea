import { createLocalReq } from 'payload'
import { beforeEach, expect, test } from 'vitest'

import { addToTimeline, listTimeline } from '@/features/orders/timeline.repository'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeEach(async () => {
  shop = await openShop()
})

const remove = async (id: string, by?: string) => {
  const { payload } = shop.ctx
  const user = by === undefined ? undefined : await payload.findByID({ collection: 'staff', id: by, depth: 0 })
  const req = await createLocalReq(user ? { user: { ...user, collection: 'staff' } } : {}, payload)
  return payload.delete({ collection: 'staff', id, overrideAccess: user === undefined, req })
}

const refused = (message: RegExp, status = 409) => ({ status, message: expect.stringMatching(message) as string })

test('the last owner of a store cannot be deleted, by commands either, until there is another', async () => {
  const first = await createStaff(shop.ctx, 'owner')
  await expect(remove(first)).rejects.toMatchObject(refused(/would be without an owner/))
  const second = await createStaff(shop.ctx, 'owner')
  await remove(first, second)
  await expect(remove(second)).rejects.toMatchObject(refused(/would be without an owner/))
})

test('the last owner of a store keeps the role and the store', async () => {
  const owner = await createStaff(shop.ctx, 'owner')
  const other = await openShop()
  const change = (data: object) => shop.ctx.payload.update({ collection: 'staff', id: owner, data, depth: 0 })
  const message = expect.stringMatching(/would be without an owner/) as string
  await expect(change({ role: 'manager' })).rejects.toMatchObject({ data: { errors: [{ path: 'role', message }] } })
  const stores = [other.ctx.store.id]
  await expect(change({ stores })).rejects.toMatchObject({ data: { errors: [{ path: 'stores', message }] } })
  await createStaff(shop.ctx, 'owner')
  expect(await change({ role: 'manager' })).toMatchObject({ role: 'manager' })
})

test('of two owners who delete each other at the same moment one stays', async () => {
  const [one, two] = [await createStaff(shop.ctx, 'owner'), await createStaff(shop.ctx, 'owner')]
  const results = await Promise.allSettled([remove(one, two), remove(two, one)])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('staff can delete neither themselves nor a person who also works for another store', async () => {
  const owner = await createStaff(shop.ctx, 'owner')
  await createStaff(shop.ctx, 'owner')
  await expect(remove(owner, owner)).rejects.toMatchObject({ status: 403 })
  const shared = await createStaff(shop.ctx)
  const stores = [shop.ctx.store.id, (await openShop()).ctx.store.id]
  await shop.ctx.payload.update({ collection: 'staff', id: shared, data: { stores } })
  await expect(remove(shared, owner)).rejects.toMatchObject(refused(/not yours/))
})

test('the name of a deleted person stays in the orders that they changed', async () => {
  const staffId = await createStaff(shop.ctx)
  const { id: orderId } = await createTestOrder(shop.ctx, {
    provider: 'manual',
    method: 'bank-transfer',
    lines: [{ product: await createProduct(shop.ctx) }],
  })
  await addToTimeline(shop.ctx, { orderId, type: 'note', data: { text: 'Call before noon.' }, staffId })
  await remove(staffId)
  const note = (await listTimeline(shop.ctx, orderId)).find(({ type }) => type === 'note')
  expect(note).toMatchObject({ staffId: null, staffName: 'Grace Hopper' })
})
