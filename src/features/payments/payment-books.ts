import type { SystemContext } from '@/platform/context'

import type { PaymentBooks } from './domain/payment'
import { listPayments } from './payment.repository'
import { listRefunds } from './refund.repository'

/** All payments and refunds of one order, oldest first. Exact only under the order's lock. */
export async function paymentBooks(ctx: SystemContext, orderId: string): Promise<PaymentBooks> {
  return { payments: await listPayments(ctx, orderId), refunds: await listRefunds(ctx, orderId) }
}
