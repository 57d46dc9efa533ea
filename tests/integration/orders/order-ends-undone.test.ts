import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { down } from '@/migrations/20261129_012512_order_ends'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { openShop } from '../support/store-context'

class Undone extends Error {}

test.each(['disputed', 'charged_back'])('the down migration makes an order that is %s paid', async (status) => {
  const { ctx } = await openShop()
  const product = await createProduct(ctx)
  const { id } = await createTestOrder(ctx, { provider: 'manual', method: 'bank-transfer', lines: [{ product }] })
  await sqlOf(ctx).execute(sql`update orders set payment_status = ${status} where id = ${id}`)
  let former: unknown
  const undo = inTransaction(ctx, async () => {
    await down({ db: sqlOf(ctx), payload: ctx.payload, req: ctx.req })
    former = (await sqlOf(ctx).execute(sql`select payment_status as status from orders where id = ${id}`)).rows
    throw new Undone()
  })
  await expect(undo).rejects.toThrow(Undone)
  expect(former).toEqual([{ status: 'paid' }])
})
