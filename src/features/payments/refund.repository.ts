import { sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { Refund } from './domain/payment'
import type { ProviderRefund } from './provider'

export const refundColumns = sql`
  id, order_id as "orderId", payment_id as "paymentId", status, amount::float8 as amount, currency, reason, reference,
  failure_message as "failureMessage", retry_of as "retryOf"`

export type NewRefund = Pick<Refund, 'orderId' | 'paymentId' | 'amount' | 'currency' | 'reason'> &
  Partial<Pick<Refund, 'status' | 'reference' | 'failureMessage' | 'retryOf'>>

export async function insertRefund(ctx: Context, refund: NewRefund): Promise<string> {
  const id = uuidV7(ctx.clock.now())
  await sqlOf(ctx).execute(sql`
    insert into refunds (id, store_id, order_id, payment_id, status, amount, currency, reason, reference,
      failure_message, retry_of)
    values (${id}, ${ctx.store.id}, ${refund.orderId}, ${refund.paymentId}, ${refund.status ?? 'pending'},
      ${refund.amount}, ${refund.currency}, ${refund.reason}, ${refund.reference ?? null},
      ${refund.failureMessage ?? null}, ${refund.retryOf ?? null})`)
  return id
}

/** Writes the provider's answer on a refund that is still in the state it was read in, and the payment's new sum. */
export async function updateRefund(ctx: SystemContext, refund: Refund, present: RefundAnswer): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update refunds set status = ${present.status}, reference = coalesce(${present.reference}, reference),
      failure_message = ${present.failureMessage}, updated_at = now()
    where id = ${refund.id} and status = ${refund.status} returning id`)
  if (rows.length === 0) return false
  await sumRefunds(ctx, refund.paymentId)
  return true
}

export type RefundAnswer = Pick<ProviderRefund, 'status' | 'failureMessage'> & { readonly reference: string | null }

/** `refundedAmount` is what arrived: the succeeded refunds together. */
export async function sumRefunds(ctx: SystemContext, paymentId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update payments set updated_at = now(), refunded_amount = (
      select coalesce(sum(amount), 0) from refunds where payment_id = ${paymentId} and status = 'succeeded')
    where id = ${paymentId}`)
}

/** Orders with a refund that has no outcome for `seconds`, the longest waiting first. */
export async function listUnfinishedRefunds(
  ctx: SystemContext,
  seconds: number,
  limit: number,
): Promise<{ orderId: string; storeId: string }[]> {
  const { rows } = await sqlOf(ctx).execute<{ orderId: string; storeId: string }>(sql`
    select order_id as "orderId", store_id as "storeId" from refunds
    where status = 'pending' and created_at < now() - make_interval(secs => ${seconds})
    group by order_id, store_id order by min(updated_at) limit ${limit}`)
  return rows
}
