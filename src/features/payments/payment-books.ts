import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { Payment, PaymentBooks, Refund } from './domain/payment'
import { paymentColumns } from './payment.repository'
import { refundColumns } from './refund.repository'

/** All payments and refunds of one order, oldest first. Exact only under the order's lock. */
export async function paymentBooks(ctx: SystemContext, orderId: string): Promise<PaymentBooks> {
  const { rows } = await sqlOf(ctx).execute<{ payments: Payment[] | null; refunds: Refund[] | null }>(sql`
    select
      (select jsonb_agg(to_jsonb(p)) from (
        select ${paymentColumns} from payments where order_id = ${orderId} order by created_at, id) p) as payments,
      (select jsonb_agg(to_jsonb(r)) from (
        select ${refundColumns} from refunds where order_id = ${orderId} order by created_at, id) r) as refunds`)
  const [books] = rows
  return { payments: books?.payments ?? [], refunds: books?.refunds ?? [] }
}
