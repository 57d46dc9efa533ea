import '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { fulfillOrder } from '@/features/fulfillment/fulfill-order'
import { listOrderedLines } from '@/features/orders/fulfilled-lines.repository'
import { findOrder } from '@/features/orders/order.queries'
import { addToTimeline } from '@/features/orders/timeline.repository'
import { up as copyWhatWasShipped } from '@/migrations/20261130_112100_shipped_before'
import { jobQueue } from '@/platform/jobs'
import { order_events } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { createStaff } from '../../factories/staff'
import { must } from '../../factories/cart'
import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
  await jobQueue()
})

async function placedOrder(): Promise<{ orderId: string; lineId: string }> {
  const product = await createProduct(shop.ctx)
  const lines = [{ product, quantity: 3 }]
  const { id: orderId } = await createTestOrder(shop.ctx, { provider: 'manual', isPaidOnDelivery: true, lines })
  const [line] = await listOrderedLines(shop.ctx, orderId)
  return { orderId, lineId: line?.id ?? '' }
}

const shipped = async (orderId: string) => (await listOrderedLines(shop.ctx, orderId)).map((line) => line.shipped)

/** As a server of the previous version records a parcel: in the timeline only. */
async function tellOfParcel(orderId: string, lineId: string, quantity: number): Promise<void> {
  const data = { fulfillmentId: crypto.randomUUID(), lines: [{ lineId, quantity }] }
  await addToTimeline(shop.ctx, {
    orderId,
    type: 'order.fulfilled',
    data: { ...data, carrier: null, trackingNumber: null, trackingUrl: null },
  })
}

test('what was shipped is what its parcels hold, whatever the timeline says', async () => {
  const { orderId, lineId } = await placedOrder()
  const staffId = await createStaff(shop.ctx)
  must(await fulfillOrder(shop.ctx, { orderId, lines: [{ lineId, quantity: 2 }], staffId }))
  await sqlOf(shop.ctx).delete(order_events)
  expect(await shipped(orderId)).toEqual([2])
  expect((await findOrder(shop.ctx, orderId))?.lines).toMatchObject([{ quantity: 3, fulfilledQuantity: 2 }])
  expect(await fulfillOrder(shop.ctx, { orderId, lines: [{ lineId, quantity: 2 }], staffId })).toMatchObject({
    code: 'exceeds_remaining',
    remaining: 1,
  })
})

test('a parcel that the previous version ships during the rollout counts', async () => {
  const { orderId, lineId } = await placedOrder()
  await tellOfParcel(orderId, lineId, 1)
  expect(await shipped(orderId)).toEqual([1])
})

test('parcels from before are copied once, however often the migration is tried', async () => {
  const { orderId, lineId } = await placedOrder()
  const db = sqlOf(shop.ctx)
  await db.execute(sql`alter table order_events disable trigger user`)
  await tellOfParcel(orderId, lineId, 1)
  await tellOfParcel(orderId, lineId, 2)
  await db.execute(sql`alter table order_events enable trigger user`)
  expect(await shipped(orderId)).toEqual([0])
  const args = { db, payload: shop.ctx.payload, req: shop.ctx.req } as unknown as Parameters<
    typeof copyWhatWasShipped
  >[0]
  await copyWhatWasShipped(args)
  await copyWhatWasShipped(args)
  expect(await shipped(orderId)).toEqual([3])
})
