import { sql, type SQL } from 'drizzle-orm'

import { defaultTransferDays } from '@/features/stores/domain/transfer-days'
import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { termEnds } from './domain/term-ends'
import { isPaidOnDelivery } from './paid-on-delivery'

/** Whether a row of `orders` is paid by transfer: neither in cash at the door nor free. */
const isByTransfer = sql`payment_provider = 'manual' and total > 0 and not ${isPaidOnDelivery}`

/**
 * The end of the term for a transfer that begins now, by the database's clock. It lasts as many days as the row's store
 * allows, up to the end of the last day in the store's time zone, because buyers are told only the date.
 */
export function transferTerm({ store, clock }: Context): SQL {
  const ends = JSON.stringify(termEnds(store.timeZone, clock.now()))
  const days = sql`coalesce((select s.transfer_days from stores s where s.id = store_id), ${defaultTransferDays})::int`
  return sql`case when ${isByTransfer} then (
    select min(term.ends::timestamptz) from jsonb_array_elements_text(${ends}::jsonb) as term (ends)
    where term.ends::timestamptz >= now() + make_interval(hours => 24 * ${days})) end`
}

const isAwaited = sql`status = 'placed' and payment_status = 'unpaid' and ${isByTransfer}`

const hasNoTerm = sql`${isAwaited} and pay_by is null`

/**
 * The stores of transfers without a term. An older version placed these orders, before a deploy or while it ran beside
 * this one. Without a term they would keep their stock for ever.
 */
export async function listStoresWithoutTerms(ctx: SystemContext): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<{ storeId: string }>(sql`
    select distinct store_id as "storeId" from orders where ${hasNoTerm}`)
  return rows.map(({ storeId }) => storeId)
}

/** Gives a term to the transfers of the context's store that have none. */
export async function giveTerms(ctx: Context): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update orders set pay_by = ${transferTerm(ctx)} where store_id = ${ctx.store.id} and ${hasNoTerm}`)
}

export type DueOrder = { readonly orderId: string; readonly storeId: string }

const due = sql`select id as "orderId", store_id as "storeId" from orders`

/** Transfers whose time is over, by the database's clock; a bounded number, the oldest first. */
export async function listOverdue(ctx: SystemContext, limit: number): Promise<DueOrder[]> {
  const { rows } = await sqlOf(ctx).execute<DueOrder>(sql`
    ${due} where ${isAwaited} and pay_by <= now() order by pay_by, id limit ${limit}`)
  return rows
}

/**
 * Transfers whose term ends within two days, or a shorter term of which half is over, and whose buyers have not been
 * reminded; at most `limit`, the most urgent first.
 */
export async function listNearlyDue(ctx: SystemContext, limit: number): Promise<DueOrder[]> {
  const { rows } = await sqlOf(ctx).execute<DueOrder>(sql`
    ${due} where ${isAwaited} and pay_by > now()
      and pay_by - least(interval '2 days', (pay_by - coalesce(placed_at, created_at)) / 2) <= now()
      and not exists (select from order_events e where e.order_id = orders.id and e.type = 'order.payment_reminded')
    order by pay_by, id limit ${limit}`)
  return rows
}
