import { sql } from 'drizzle-orm'
import { expect } from 'vitest'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { stripeControl } from './stripe'

type OrderFacts = {
  status: string
  paymentStatus: string
  fulfillmentStatus: string
  captured: number
  refunded: number
  timeline: string[]
}

/** The state of an order in the database. */
export async function factsOf(ctx: SystemContext, orderId: string): Promise<OrderFacts> {
  const { rows } = await sqlOf(ctx).execute<OrderFacts>(sql`
    select o.status, o.payment_status as "paymentStatus", o.fulfillment_status as "fulfillmentStatus",
      (select sum(captured_amount)::float8 from payments p where p.order_id = o.id) as captured,
      (select sum(refunded_amount)::float8 from payments p where p.order_id = o.id) as refunded,
      (select array_agg(e.type order by e.created_at, e.id) from order_events e where e.order_id = o.id) as timeline
    from orders o where o.id = ${orderId}`)
  const [row] = rows
  if (!row) throw new Error(`No order ${orderId}`)
  return row
}

/** Invariant I5: captured and refunded amounts in the shop equal those at Stripe, for all or some orders. */
export async function expectBooksLikeStripe(ctx: SystemContext, orderIds?: readonly string[]): Promise<void> {
  const { rows } = await sqlOf(ctx).execute<{ intent: string; captured: number; refunded: number; listed: number }>(sql`
    select reference as intent, captured_amount::float8 as captured, refunded_amount::float8 as refunded,
      (select coalesce(sum(amount), 0)::float8 from refunds r where r.payment_id = p.id and r.status = 'succeeded') as listed
    from payments p where reference is not null
      and ${orderIds ? sql`order_id = any(${sql.param([...orderIds])}::uuid[])` : sql`true`}`)
  const money = new Map(stripeControl.state().money.map((each) => [each.intent, each]))
  for (const { intent, captured, refunded, listed } of rows) {
    expect({ intent, captured, refunded, listed }).toEqual({
      intent,
      captured: money.get(intent)?.captured,
      refunded: money.get(intent)?.refunded,
      listed: refunded,
    })
  }
}

/** How often an effect was published, by event name and the order's id in its data. */
export async function countEvents(ctx: SystemContext, event: string, orderId: string): Promise<number> {
  const { rows } = await sqlOf(ctx).execute<{ count: number }>(sql`
    select count(*)::int as count from pgboss.job
    where name = ${`event/${event}`} and data -> 'data' ->> 'orderId' = ${orderId}`)
  return rows[0]?.count ?? 0
}

/** Lets time pass for an order, by the database's clock. */
export async function ageOrder(ctx: SystemContext, orderId: string, seconds: number): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update orders set created_at = created_at - make_interval(secs => ${seconds}) where id = ${orderId}`)
  await sqlOf(ctx).execute(sql`
    update refunds set created_at = created_at - make_interval(secs => ${seconds}) where order_id = ${orderId}`)
}
