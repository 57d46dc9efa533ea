import { paymentBooks } from '@/features/payments/payment-books'
import { recordManualCapture } from '@/features/payments/record-manual-capture'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { canDo } from './domain/order-actions'
import { markOrderPlaced, type MarkPlacedFailure } from './mark-order-placed'
import { orderPaymentReceived } from './order.events'
import { lockOrder, type OrderHead } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'
import { addToTimeline } from './timeline.repository'

export type MarkPaidFailure = MarkPlacedFailure | { code: 'not_payable' }

/** Staff say that the money of a manual payment has come. Places an order that was still pending. */
export async function markPaid(
  ctx: Context,
  { orderId, staffId }: { orderId: string; staffId: string },
): Promise<Result<OrderHead, MarkPaidFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<OrderHead, MarkPaidFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    const books = await paymentBooks(ctx, orderId)
    if (!canDo(toActionable(order, books), 'mark_paid')) return fail('not_payable')
    const captured = await recordManualCapture(ctx, books)
    if (!captured.ok) return fail('not_payable')
    const { capturedAmount: amount, provider } = captured.value
    await addToTimeline(ctx, { orderId, type: 'payment.captured', data: { amount, provider }, staffId })
    const placed = await markOrderPlaced(ctx, orderId)
    if (!placed.ok) return placed
    await publish(ctx, orderPaymentReceived, { orderId, storeId: ctx.store.id }, { key: orderId })
    return ok(await refreshOrder(ctx, placed.value))
  })
}
