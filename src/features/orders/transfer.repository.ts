import { sql } from 'drizzle-orm'

import { defaultTransferDays } from '@/features/stores/domain/transfer-days'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { paidOnDelivery } from './domain/paid-on-delivery'

/** Of `orders`: to be transferred. Cash is paid at the door, and what is free is not paid. */
const isByTransfer = sql`payment_provider = 'manual' and total > 0 and payment_method is distinct from ${paidOnDelivery}`

/** When the money of a transfer must have come, from now on by the database's clock, in the store of the row. */
export const transferTerm = sql`case when ${isByTransfer} then now() + make_interval(days => coalesce(
  (select s.transfer_days from stores s where s.id = store_id), ${defaultTransferDays})::int) end`

const isAwaited = sql`status = 'placed' and payment_status = 'unpaid' and ${isByTransfer}`

/**
 * Gives a term to the transfers that have none: they were placed by an older version, before the update or beside it, and
 * would hold their goods for ever.
 */
export async function giveTerms(ctx: SystemContext): Promise<void> {
  await sqlOf(ctx).execute(sql`update orders set pay_by = ${transferTerm} where ${isAwaited} and pay_by is null`)
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
 * Transfers whose time ends within two days, or within half of it where it is shorter, and of which nobody was reminded;
 * a bounded number, the most urgent first.
 */
export async function listNearlyDue(ctx: SystemContext, limit: number): Promise<DueOrder[]> {
  const { rows } = await sqlOf(ctx).execute<DueOrder>(sql`
    ${due} where ${isAwaited} and pay_by > now()
      and pay_by - least(interval '2 days', (pay_by - coalesce(placed_at, created_at)) / 2) <= now()
      and not exists (select from order_events e where e.order_id = orders.id and e.type = 'order.payment_reminded')
    order by pay_by, id limit ${limit}`)
  return rows
}
