import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { payments, refunds } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { disputeColumns } from './dispute.repository'
import type { Dispute, Payment, PaymentBooks, Refund } from './domain/payment'
import { paymentColumns } from './payment.repository'
import { disputes } from './payment.tables'
import { refundColumns } from './refund.repository'

type Found = { payments: Payment[] | null; refunds: Refund[] | null; disputes: Dispute[] | null }

/** All payments, refunds and disputes of one order, oldest first. Exact only under the order's lock. */
export async function paymentBooks(ctx: SystemContext, orderId: string): Promise<PaymentBooks> {
  const { rows } = await sqlOf(ctx).execute<Found>(sql`
    select
      (select jsonb_agg(to_jsonb(p)) from (
        select ${paymentColumns} from ${payments} where ${payments.order} = ${orderId}
        order by ${payments.createdAt}, ${payments.id}) p) as payments,
      (select jsonb_agg(to_jsonb(r)) from (
        select ${refundColumns} from ${refunds} where ${refunds.order} = ${orderId}
        order by ${refunds.createdAt}, ${refunds.id}) r) as refunds,
      (select jsonb_agg(to_jsonb(d)) from (
        select ${disputeColumns} from ${disputes} where ${disputes.orderId} = ${orderId}
        order by ${disputes.createdAt}, ${disputes.id}) d) as disputes`)
  const [books] = rows
  return { payments: books?.payments ?? [], refunds: books?.refunds ?? [], disputes: books?.disputes ?? [] }
}
