import { sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { uuidV7 } from '@/shared/ids'

import type { PaymentProviderName } from './provider'

export type PaymentStatus = 'pending' | 'authorized' | 'captured' | 'failed' | 'voided'

/** One attempt to pay one order. Amounts are minor units of `currency`. */
export type Payment = {
  readonly id: string
  readonly storeId: string
  readonly orderId: string
  readonly provider: PaymentProviderName
  readonly method: string | null
  readonly status: PaymentStatus
  readonly amount: number
  readonly capturedAmount: number
  readonly refundedAmount: number
  readonly currency: CurrencyCode
  /** The provider's id of it; null before the provider was asked, and for manual payments. */
  readonly reference: string | null
  readonly failureCode: string | null
  readonly failureMessage: string | null
}

const columns = sql`
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
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`select ${columns} from payments where id = ${id}`)
  return rows[0] ?? null
}

/** Keeps the provider's id, once; a second one for the same payment is refused by returning false. */
export async function saveReference(ctx: SystemContext, id: string, reference: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update payments set reference = ${reference}, updated_at = now()
    where id = ${id} and (reference is null or reference = ${reference}) returning id`)
  return rows.length > 0
}
