import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { Dispute } from './domain/payment'

export const disputeColumns = sql`
  id, payment_id as "paymentId", state, amount::float8 as amount, currency, reason`

/** Writes a dispute as the provider says it is. Under the order's lock. */
export async function saveDispute(ctx: Context, orderId: string, dispute: Dispute): Promise<void> {
  const { id, paymentId, state, amount, currency, reason } = dispute
  await sqlOf(ctx).execute(sql`
    insert into disputes (id, store_id, order_id, payment_id, state, amount, currency, reason)
    values (${id}, ${ctx.store.id}, ${orderId}, ${paymentId}, ${state}, ${amount}, ${currency}, ${reason})
    on conflict (id) do update set state = excluded.state, amount = excluded.amount, updated_at = now()`)
}
