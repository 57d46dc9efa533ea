import { releaseHolds } from '@/features/inventory/release-holds'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { canDo } from './domain/order-actions'
import { unsentLines } from './domain/fulfilled-lines'
import { orderRestCanceled } from './order.events'
import { listOrderedLines } from './fulfilled-lines.repository'
import { lockOrder, markRestCanceled, type OrderHead } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'
import { addToTimeline } from './timeline.repository'

export type CancelRestFailure = { code: 'not_found' } | { code: 'nothing_to_cancel' }

/**
 * Cancels the unsent pieces of a partly sent order: their stock is released, and the order ends with what was sent.
 * Moves no money: staff refund the unsent pieces in a second step.
 */
export async function cancelRest(
  ctx: Context,
  { orderId, staffId }: { orderId: string; staffId: string },
): Promise<Result<OrderHead, CancelRestFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<OrderHead, CancelRestFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    const books = await paymentBooks(ctx, orderId)
    if (!canDo(toActionable(order, books), 'cancel_rest')) return fail('nothing_to_cancel')
    const lines = unsentLines(await listOrderedLines(ctx, orderId))
    if (!(await markRestCanceled(ctx, orderId))) throw new Error(`Order ${orderId} changed although it is locked`)
    await releaseHolds(ctx, orderId)
    await addToTimeline(ctx, { orderId, type: 'order.rest_canceled', data: { lines }, staffId })
    await publish(ctx, orderRestCanceled, { orderId, storeId: ctx.store.id }, { key: orderId })
    return ok(await refreshOrder(ctx, { ...order, isRestCanceled: true }, books))
  })
}
