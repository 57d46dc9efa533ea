import { withPayments } from '@/features/payments/domain/books'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { isUnanswered } from '@/features/payments/provider'
import { recordManualCapture } from '@/features/payments/record-manual-capture'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { logger } from '@/platform/logger'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import type { SettledOrder } from './act-on-settlement'
import { canDo } from './domain/order-actions'
import type { MarkPlacedFailure } from './mark-order-placed'
import { orderPaymentReceived } from './order.events'
import { lockOrder, type OrderHead } from './order.repository'
import { toActionable } from './refresh-order'
import { settleBooks } from './settle-locked-order'
import { finishSettlement } from './settle-payment'
import { addToTimeline } from './timeline.repository'

export type MarkPaidFailure = MarkPlacedFailure | { code: 'not_payable' }

/**
 * Staff record that the money of the oldest open manual payment has arrived. The order is then settled: placed if it
 * was pending and is covered now, and payments that it no longer needs are canceled or refunded.
 */
export async function markPaid(
  ctx: Context,
  { orderId, staffId }: { orderId: string; staffId: string },
): Promise<Result<OrderHead, MarkPaidFailure>> {
  const settled = await inTransactionResult(ctx, async (): Promise<Result<SettledOrder, MarkPaidFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    const books = await paymentBooks(ctx, orderId)
    if (!canDo(toActionable(order, books), 'mark_paid')) return fail('not_payable')
    const captured = await recordManualCapture(ctx, books)
    if (!captured.ok) return fail('not_payable')
    const { capturedAmount: amount, provider } = captured.value
    await addToTimeline(ctx, { orderId, type: 'payment.captured', data: { amount, provider }, staffId })
    const done = await settleBooks(ctx, { order, books: withPayments(books, [captured.value]) }, 'held')
    if (order.status === 'pending' && done.ok && done.value.order.paymentStatus === 'paid') {
      await publish(ctx, orderPaymentReceived, { orderId, storeId: ctx.store.id }, { key: orderId })
    }
    return done
  })
  return settled.ok ? ok(await finishIfAnswered(ctx, settled.value)) : settled
}

/** Does not fail when a provider does not answer: the order is paid, and the sweeper does the rest later. */
async function finishIfAnswered(ctx: Context, settled: SettledOrder): Promise<OrderHead> {
  try {
    return await finishSettlement(ctx, settled)
  } catch (error) {
    if (!isUnanswered(error)) throw error
    logger.warn({ err: error, orderId: settled.order.id }, 'settlement not finished: the provider does not answer')
    return settled.order
  }
}
