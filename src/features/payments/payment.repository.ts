import { sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { Payment } from './domain/payment'
import type { PaymentState } from './domain/payment-state'

export const paymentColumns = sql`
  id, store_id as "storeId", order_id as "orderId", provider, method, status, amount::float8 as amount,
  captured_amount::float8 as "capturedAmount", refunded_amount::float8 as "refundedAmount", currency, reference,
  failure_code as "failureCode", failure_message as "failureMessage"`

export type NewPayment = Pick<Payment, 'orderId' | 'provider' | 'method' | 'amount' | 'currency'>

export async function insertPayment(ctx: Context, payment: NewPayment): Promise<{ id: string }> {
  const id = uuidV7(ctx.clock.now())
  await sqlOf(ctx).execute(sql`
    insert into payments (id, store_id, order_id, provider, method, status, amount, currency)
    values (${id}, ${ctx.store.id}, ${payment.orderId}, ${payment.provider}, ${payment.method}, 'pending',
      ${payment.amount}, ${payment.currency})`)
  return { id }
}

export async function findPayment(ctx: SystemContext, id: string): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`select ${paymentColumns} from payments where id = ${id}`)
  return rows[0] ?? null
}

export async function findPaymentByReference(ctx: SystemContext, reference: string): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    select ${paymentColumns} from payments where reference = ${reference}`)
  return rows[0] ?? null
}

/** The payment of an order whose intent was made and never written down, as by a crash in between. */
export async function findPaymentWithoutReference(ctx: SystemContext, orderId: string): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    select ${paymentColumns} from payments
    where order_id = ${orderId} and provider = 'stripe' and reference is null order by created_at limit 1`)
  return rows[0] ?? null
}

/** Keeps the provider's id, once, while the payment is open; otherwise returns false. */
export async function saveReference(ctx: SystemContext, id: string, reference: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update payments set reference = ${reference}, updated_at = now()
    where id = ${id} and status <> 'voided' and (reference is null or reference = ${reference}) returning id`)
  return rows.length > 0
}

export type PaymentChange = {
  readonly from: PaymentState
  readonly to: PaymentState
  readonly capturedAmount: number
  readonly failure: { readonly code: string; readonly message: string } | null
}

/** Moves a payment from the state it was read in; false when a concurrent caller moved it first. */
export async function updatePayment(ctx: SystemContext, id: string, change: PaymentChange): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update payments set status = ${change.to}, captured_amount = ${change.capturedAmount},
      captured_at = case when ${change.to} = 'captured' then coalesce(captured_at, now()) else captured_at end,
      failure_code = ${change.failure?.code ?? null}, failure_message = ${change.failure?.message ?? null},
      updated_at = now()
    where id = ${id} and status = ${change.from} returning id`)
  return rows.length > 0
}

/** Closes the payments of an order that no provider knows of, so that none can be started any more. */
export async function voidUnstartedPayments(ctx: SystemContext, orderId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update payments set status = 'voided', updated_at = now()
    where order_id = ${orderId} and reference is null and status in ('pending', 'failed')`)
}
