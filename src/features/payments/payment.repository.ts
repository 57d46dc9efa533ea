import { sql } from 'drizzle-orm'

import { columnNames } from '@/platform/column-names'
import type { Context, SystemContext } from '@/platform/context'
import { payments } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { Payment } from './domain/payment'
import type { PaymentState } from './domain/payment-state'

export const paymentColumns = sql`
  ${payments.id}, ${payments.store} as "storeId", ${payments.order} as "orderId", ${payments.provider}, ${payments.method},
  ${payments.status}, ${payments.amount}::float8 as amount, ${payments.capturedAmount}::float8 as "capturedAmount",
  ${payments.refundedAmount}::float8 as "refundedAmount", ${payments.currency}, ${payments.reference},
  ${payments.failureCode} as "failureCode", ${payments.failureMessage} as "failureMessage",
  to_char(${payments.capturedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "capturedAt",
  extract(epoch from now() - ${payments.createdAt})::float8 as "ageSeconds"`

/** Names for an `insert` or a `set`. */
const column = {
  status: columnNames(payments.status),
  reference: columnNames(payments.reference),
  capturedAmount: columnNames(payments.capturedAmount),
  capturedAt: columnNames(payments.capturedAt),
  failureCode: columnNames(payments.failureCode),
  failureMessage: columnNames(payments.failureMessage),
  updatedAt: columnNames(payments.updatedAt),
}

export type NewPayment = Pick<Payment, 'orderId' | 'provider' | 'method' | 'amount' | 'currency'>

const newColumns = columnNames(
  payments.id,
  payments.store,
  payments.order,
  payments.provider,
  payments.method,
  payments.status,
  payments.amount,
  payments.currency,
)

export async function insertPayment(ctx: Context, payment: NewPayment): Promise<Payment> {
  const id = uuidV7(ctx.clock.now())
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    insert into ${payments} (${newColumns})
    values (${id}, ${ctx.store.id}, ${payment.orderId}, ${payment.provider}, ${payment.method}, 'pending',
      ${payment.amount}, ${payment.currency})
    returning ${paymentColumns}`)
  const [inserted] = rows
  if (!inserted) throw new Error(`Payment ${id} was not inserted`)
  return inserted
}

export async function findPayment(ctx: SystemContext, id: string): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(
    sql`select ${paymentColumns} from ${payments} where ${payments.id} = ${id}`,
  )
  return rows[0] ?? null
}

export async function findPaymentByReference(
  ctx: SystemContext,
  { provider, reference }: { provider: string; reference: string },
): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    select ${paymentColumns} from ${payments}
    where ${payments.reference} = ${reference} and ${payments.provider} = ${provider}`)
  return rows[0] ?? null
}

/**
 * The payment of an order that was started and whose reference was never stored, as by a crash in between; one that may
 * still be paid before one that was given up.
 */
export async function findPaymentWithoutReference(
  ctx: SystemContext,
  { provider, orderId }: { provider: string; orderId: string },
): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    select ${paymentColumns} from ${payments}
    where ${payments.order} = ${orderId} and ${payments.provider} = ${provider} and ${payments.reference} is null
    order by ${payments.status} = 'voided', ${payments.createdAt} limit 1`)
  return rows[0] ?? null
}

/** Keeps the provider's id, once, while the payment is open; otherwise returns false. */
export async function saveReference(ctx: SystemContext, id: string, reference: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update ${payments} set ${column.reference} = ${reference}, ${column.updatedAt} = now()
    where ${payments.id} = ${id} and ${payments.status} <> 'voided'
      and (${payments.reference} is null or ${payments.reference} = ${reference})
    returning ${payments.id}`)
  return rows.length > 0
}

export type PaymentChange = {
  readonly from: PaymentState
  readonly to: PaymentState
  readonly capturedAmount: number
  readonly failure: { readonly code: string; readonly message: string } | null
}

/** Moves a payment from the state it was read in; null when a concurrent caller moved it first. */
export async function updatePayment(ctx: SystemContext, id: string, change: PaymentChange): Promise<Payment | null> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    update ${payments} set ${column.status} = ${change.to}, ${column.capturedAmount} = ${change.capturedAmount},
      ${column.capturedAt} = case when ${change.to} = 'captured' then coalesce(${payments.capturedAt}, now())
        else ${payments.capturedAt} end,
      ${column.failureCode} = ${change.failure?.code ?? null},
      ${column.failureMessage} = ${change.failure?.message ?? null}, ${column.updatedAt} = now()
    where ${payments.id} = ${id} and ${payments.status} = ${change.from} returning ${paymentColumns}`)
  return rows[0] ?? null
}

/** Closes these payments of an order, unless a provider knows of them by now, so that they cannot be started any more. */
export async function voidUnstartedPayments(
  ctx: SystemContext,
  orderId: string,
  ids: readonly string[],
): Promise<Payment[]> {
  const { rows } = await sqlOf(ctx).execute<Payment>(sql`
    update ${payments} set ${column.status} = 'voided', ${column.updatedAt} = now()
    where ${payments.order} = ${orderId} and ${payments.reference} is null
      and ${payments.status} in ('pending', 'failed')
      and ${payments.id} = any(${sql.param([...ids])}::uuid[])
    returning ${paymentColumns}`)
  return rows
}
