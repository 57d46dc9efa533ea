import type { Refund } from '@/features/payments/domain/payment'
import { executeRefund } from '@/features/payments/execute-refund'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { recordRefundAnswer } from '@/features/payments/record-refunds'
import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'

import { lockOrder } from './order.repository'
import { refreshOrder } from './refresh-order'
import { addRefundToTimeline } from './add-refund-to-timeline'

/**
 * Requests the recorded refunds of an order at the provider and records the answers, outside of any transaction. A
 * refund without an answer stays pending; the sweeper retries it. Safe to repeat and to run concurrently.
 */
export async function finishRefunds(ctx: Context, orderId: string): Promise<void> {
  const { refunds } = await paymentBooks(ctx, orderId)
  for (const refund of refunds.filter(({ status }) => status === 'pending')) await finishRefund(ctx, refund)
}

async function finishRefund(ctx: Context, refund: Refund): Promise<void> {
  const answer = await executeRefund(ctx, refund)
  if (!answer) return
  await inTransaction(ctx, async () => {
    const order = await lockOrder(ctx, refund.orderId)
    if (!order) throw new Error(`Refund ${refund.id} has no order`)
    const changed = await recordRefundAnswer(ctx, refund, answer)
    if (!changed) return
    await addRefundToTimeline(ctx, changed)
    await refreshOrder(ctx, order, await paymentBooks(ctx, order.id))
  })
}
