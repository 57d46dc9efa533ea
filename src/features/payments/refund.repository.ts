import { and, eq, sql } from 'drizzle-orm'

import { columnNames } from '@/platform/column-names'
import type { Context, SystemContext } from '@/platform/context'
import { payments, refunds } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { Refund } from './domain/payment'
import type { ProviderRefund } from './provider'

export const refundColumns = sql`
  ${refunds.id}, ${refunds.order} as "orderId", ${refunds.payment} as "paymentId", ${refunds.status},
  ${refunds.amount}::float8 as amount, ${refunds.currency}, ${refunds.reason}, ${refunds.reference},
  ${refunds.failureMessage} as "failureMessage", ${refunds.retryOf} as "retryOf"`

export type NewRefund = Pick<Refund, 'orderId' | 'paymentId' | 'amount' | 'currency' | 'reason'> &
  Partial<Pick<Refund, 'status' | 'reference' | 'failureMessage' | 'retryOf'>>

export async function insertRefund(ctx: Context, { orderId, paymentId, ...refund }: NewRefund): Promise<string> {
  const id = uuidV7(ctx.clock.now())
  await sqlOf(ctx)
    .insert(refunds)
    .values({ ...refund, id, store: ctx.store.id, order: orderId, payment: paymentId })
  return id
}

/** Writes the provider's answer on a refund that is still in the state it was read in, and the payment's new sum. */
export async function updateRefund(ctx: SystemContext, refund: Refund, present: RefundAnswer): Promise<boolean> {
  const { status, failureMessage } = present
  const updated = await sqlOf(ctx)
    .update(refunds)
    .set({
      status,
      failureMessage,
      reference: sql`coalesce(${present.reference}, ${refunds.reference})`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(refunds.id, refund.id), eq(refunds.status, refund.status)))
    .returning({ id: refunds.id })
  if (updated.length === 0) return false
  await sumRefunds(ctx, refund.paymentId)
  return true
}

export type RefundAnswer = Pick<ProviderRefund, 'status' | 'failureMessage'> & { readonly reference: string | null }

/** Sets `refundedAmount` to the sum of the succeeded refunds. */
export async function sumRefunds(ctx: SystemContext, paymentId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update ${payments} set ${columnNames(payments.updatedAt)} = now(), ${columnNames(payments.refundedAmount)} = (
      select coalesce(sum(${refunds.amount}), 0) from ${refunds}
      where ${refunds.payment} = ${paymentId} and ${refunds.status} = 'succeeded')
    where ${payments.id} = ${paymentId}`)
}

/** Orders with a refund that has no outcome for `seconds`, the longest waiting first. */
export async function listUnfinishedRefunds(
  ctx: SystemContext,
  seconds: number,
  limit: number,
): Promise<{ orderId: string; storeId: string }[]> {
  const { rows } = await sqlOf(ctx).execute<{ orderId: string; storeId: string }>(sql`
    select ${refunds.order} as "orderId", ${refunds.store} as "storeId" from ${refunds}
    where ${refunds.status} = 'pending' and ${refunds.createdAt} < now() - make_interval(secs => ${seconds})
    group by ${refunds.order}, ${refunds.store} order by min(${refunds.updatedAt}) limit ${limit}`)
  return rows
}
