import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { olderPlace, orderPlace, printOrderPlace } from '@/features/orders/domain/order-place'
import { listCustomerOrders, orderPageSize } from '@/features/orders/order.queries'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let customerId: string

/** More than five times what one address shows together. */
const count = 1030

beforeAll(async () => {
  shop = await openShop()
  const { id } = await shop.ctx.payload.create({
    collection: 'customers',
    data: { store: shop.ctx.store.id, email: 'grace@hopper.example' },
  })
  customerId = id
  const product = await createProduct(shop.ctx)
  const lines = [{ product }]
  const first = await createTestOrder(shop.ctx, { provider: 'manual', method: 'bank-transfer', customerId, lines })
  // Some were placed at the same time, so that only the id decides their order.
  await sqlOf(shop.ctx).execute(sql`
    insert into orders
    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', o.number || '-' || n,
      'token', md5(o.token || n), 'created_at', o.created_at - make_interval(mins => n / 3)))).*
    from orders o, generate_series(1, ${count - 1}::int) n where o.id = ${first.id}::uuid`)
})

test('every order of a customer is reached page by page, and no address loads more than ten pages', async () => {
  const seen: string[] = []
  let query: string | null = ''
  let addresses = 0
  while (query !== null) {
    addresses += 1
    const place = orderPlace(Object.fromEntries(new URLSearchParams(query)))
    const limit = place.page * orderPageSize
    const { items, nextCursor } = await listCustomerOrders(shop.ctx, customerId, { cursor: place.after, limit })
    expect(limit).toBeLessThanOrEqual(200)
    expect(items.length).toBeGreaterThan((place.page - 1) * orderPageSize)
    seen.push(...items.slice((place.page - 1) * orderPageSize).map(({ id }) => id))
    const older = olderPlace(place, nextCursor)
    query = older && printOrderPlace(older)
  }
  expect(addresses).toBe(Math.ceil(count / orderPageSize))
  expect(seen).toHaveLength(count)
  expect(new Set(seen).size).toBe(count)
})

test('an address with more orders starts with the same ones', async () => {
  const read = async (page: number) =>
    (await listCustomerOrders(shop.ctx, customerId, { limit: page * orderPageSize })).items.map(({ id }) => id)
  const [two, three] = [await read(2), await read(3)]
  expect([two.length, three.length]).toEqual([40, 60])
  expect(three.slice(0, 40)).toEqual(two)
})
