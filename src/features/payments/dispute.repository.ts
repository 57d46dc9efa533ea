import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { Dispute } from './domain/payment'
import { disputes } from './payment.tables'

export const disputeColumns = sql`
  ${disputes.id}, ${disputes.paymentId} as "paymentId", ${disputes.state}, ${disputes.amount}::float8 as amount,
  ${disputes.currency}, ${disputes.reason}`

/** Writes a dispute with the provider's data, under the order's lock. */
export async function saveDispute(ctx: Context, orderId: string, dispute: Dispute): Promise<void> {
  const { state, amount } = dispute
  await sqlOf(ctx)
    .insert(disputes)
    .values({ ...dispute, orderId, storeId: ctx.store.id })
    .onConflictDoUpdate({ target: disputes.id, set: { state, amount, updatedAt: sql`now()` } })
}
