import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { purgeAbandonedHandler } from '@/features/cart/purge-abandoned.job'
import { purgeEventsHandler } from '@/features/payments/purge-events.job'
import { placeOrder } from '@/features/checkout/place-order'
import { retentionDays } from '@/platform/retention'
import { sqlOf } from '@/platform/transaction'
import { tokenHash, uuidV7 } from '@/shared/ids'

import { berlin, fillCart, must } from '../factories/cart'
import { byHand } from '../factories/checkout'
import { createProduct } from '../factories/product'
import { openShop, type TestShop } from './support/store-context'

let shop: TestShop
let sku: string

beforeAll(async () => {
  shop = await openShop()
  sku = (await createProduct(shop.ctx)).variants[0].sku
})

async function agedCart(days: number, customerId: string | null = null): Promise<string> {
  const { token } = await fillCart(shop.ctx, { lines: [[sku, 1]] })
  await sqlOf(shop.ctx).execute(sql`
    update carts set updated_at = now() - make_interval(days => ${days}), customer_id = ${customerId}::uuid
    where token_hash = ${tokenHash(token)}`)
  return token
}

async function cartsAmong(tokens: readonly string[]): Promise<string[]> {
  const { rows } = await sqlOf(shop.ctx).execute<{ hash: string; lines: number }>(sql`
    select token_hash as hash, (select count(*)::int from cart_lines l where l.cart_id = c.id) as lines from carts c`)
  const kept = new Set(rows.map(({ hash }) => hash))
  return tokens.filter((token) => kept.has(tokenHash(token)))
}

test('abandoned carts are deleted with their lines, but not newer ones and those of customers', async () => {
  const { abandonedCarts, abandonedCustomerCarts } = retentionDays
  const left = await agedCart(abandonedCarts + 1)
  const young = await agedCart(abandonedCarts - 1)
  const customers = await agedCart(abandonedCarts + 1, uuidV7())
  const leftByCustomer = await agedCart(abandonedCustomerCarts + 1, uuidV7())
  await purgeAbandonedHandler.handle(shop.ctx, {})
  expect(await cartsAmong([left, young, customers, leftByCustomer])).toEqual([young, customers])
  const { rows } = await sqlOf(shop.ctx).execute(sql`
    select 1 from cart_lines l left join carts c on c.id = l.cart_id where c.id is null`)
  expect(rows).toEqual([])
})

test('a cart with an order is never deleted, whatever its age and the state of the order', async () => {
  const cart = await fillCart(shop.ctx, { lines: [[sku, 1]], address: berlin })
  must(await placeOrder(shop.ctx, byHand(cart)))
  const pending = await agedCart(0)
  await sqlOf(shop.ctx).execute(sql`
    update carts set updated_at = now() - interval '10 years',
      order_id = coalesce(order_id, case when token_hash = ${tokenHash(pending)} then ${uuidV7()}::uuid end)
    where token_hash in (${tokenHash(cart.token)}, ${tokenHash(pending)})`)
  await purgeAbandonedHandler.handle(shop.ctx, {})
  expect(await cartsAmong([cart.token, pending])).toEqual([cart.token, pending])
})

test('settled payment events are deleted, but never those not yet processed or in quarantine', async () => {
  const events = ['processed', 'ignored', 'received', 'quarantined'].flatMap((status) =>
    [retentionDays.settledEvents + 1, retentionDays.settledEvents - 1].map((days) => ({ status, days })),
  )
  for (const { status, days } of events) {
    await sqlOf(shop.ctx).execute(sql`
      insert into payment_events (id, provider, type, payload, status, received_at)
      values (${`evt_${status}_${String(days)}`}, 'stripe', 'payment_intent.succeeded', '{}', ${status},
        now() - make_interval(days => ${days}))`)
  }
  await purgeEventsHandler.handle(shop.ctx, {})
  const { rows } = await sqlOf(shop.ctx).execute<{ id: string }>(sql`select id from payment_events order by id`)
  const [old, young] = [retentionDays.settledEvents + 1, retentionDays.settledEvents - 1].map(String)
  expect(rows.map(({ id }) => id)).toEqual(
    [
      `evt_ignored_${young}`,
      `evt_processed_${young}`,
      `evt_quarantined_${old}`,
      `evt_quarantined_${young}`,
      `evt_received_${old}`,
      `evt_received_${young}`,
    ].toSorted(),
  )
})
