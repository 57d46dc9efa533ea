import { and, count, eq, exists, gt, inArray, max, or, sql } from 'drizzle-orm'

import { cartLines, carts } from '@/features/cart/cart.tables'
import { stockLevels } from '@/features/inventory/inventory.tables'
import { moneyMoved } from '@/features/payments/money-moved-sql'
import { paymentEvents } from '@/features/payments/payment.tables'
import type { SystemContext } from '@/platform/context'
import { orders, payments, stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { available, stockForSale, stockStates } from './stock-sql'

/** Orders of each store by status, with the time of the latest one that was placed, in seconds since 1970. */
export const countOrders = (ctx: SystemContext) =>
  sqlOf(ctx)
    .select({
      store: stores.slug,
      status: orders.status,
      count: count(),
      last: sql<number | null>`extract(epoch from ${max(orders.placedAt)})::float8`,
    })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.store))
    .groupBy(stores.slug, orders.status)

/** Money of each store and currency in minor units: captured less given back. */
export async function sumRevenue(ctx: SystemContext) {
  const { rows } = await sqlOf(ctx).execute<{ store: string; currency: string; amount: number }>(sql`
    select ${stores.slug} as store, m.currency, sum(m.amount)::float8 as amount
    from ${moneyMoved()} m join ${stores} on ${stores.id} = m."storeId" group by 1, 2`)
  return rows
}

const recent = sql`now() - interval '24 hours'`
const lately = sql`now() - interval '1 hour'`

/** Carts with lines that were changed in the last 24 hours; after an hour without a change one counts as abandoned. */
export const countCarts = (ctx: SystemContext) => {
  const { status, updatedAt } = carts
  const lines = sqlOf(ctx).select({ id: cartLines.id }).from(cartLines).where(eq(cartLines.cartId, carts.id))
  return sqlOf(ctx)
    .select({
      store: stores.slug,
      ordered: sql<number>`count(*) filter (where ${status} = 'completed')::int`,
      open: sql<number>`count(*) filter (where ${status} = 'open' and ${updatedAt} >= ${lately})::int`,
      abandoned: sql<number>`count(*) filter (where ${status} = 'open' and ${updatedAt} < ${lately})::int`,
    })
    .from(stores)
    .innerJoin(carts, and(eq(carts.storeId, stores.id), gt(updatedAt, recent)))
    .where(or(eq(status, 'completed'), exists(lines)))
    .groupBy(stores.slug)
}

export const countPayments = (ctx: SystemContext) =>
  sqlOf(ctx)
    .select({ store: stores.slug, provider: payments.provider, status: payments.status, count: count() })
    .from(payments)
    .innerJoin(stores, eq(stores.id, payments.store))
    .groupBy(stores.slug, payments.provider, payments.status)

/** Events of payment providers that wait to be processed, or for staff. */
export const countOpenEvents = (ctx: SystemContext) =>
  sqlOf(ctx)
    .select({ status: paymentEvents.status, count: count() })
    .from(paymentEvents)
    .where(inArray(paymentEvents.status, ['received', 'quarantined']))
    .groupBy(paymentEvents.status)

type StockRow = { store: string; low: number; out: number; negative: number }

/** Variants for sale with few pieces or none, and those with a negative stock, which only a bug can cause. */
export async function countStock(ctx: SystemContext): Promise<StockRow[]> {
  const { storeId, onHand, reserved, allocated, allowBackorder } = stockLevels
  const { rows } = await sqlOf(ctx).execute<StockRow>(sql`
    select ${stores.slug} as store, coalesce(sold.low, 0) as low, coalesce(sold.out, 0) as out,
      count(*) filter (where ${onHand} < 0 or ${reserved} < 0 or ${allocated} < 0
        or (not ${allowBackorder} and ${available} < 0))::int as negative
    from ${stockLevels} join ${stores} on ${stores.id} = ${storeId}
      left join (
        select ${storeId} as store, count(*) filter (where ${stockStates.low})::int as low,
          count(*) filter (where ${stockStates.out})::int as out
        from ${stockForSale} group by ${storeId}
      ) sold on sold.store = ${stores.id}
    group by 1, 2, 3`)
  return rows
}
