import { paymentBooks } from '@/features/payments/payment-books.queries'
import { voidUnstarted } from '@/features/payments/void-unstarted'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { canDo } from './domain/order-actions'
import { lockOrder, type OrderHead } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'
import { addToTimeline } from './timeline.repository'

export type CloseUnpaidFailure = { code: 'not_found' } | { code: 'not_closable' }

/**
 * Ends an order whose goods were shipped and will never be paid, as when a parcel was refused at the door. Staff add
 * returned pieces to the stock by hand.
 */
export async function closeUnpaid(
  ctx: Context,
  { orderId, staffId }: { orderId: string; staffId: string },
): Promise<Result<OrderHead, CloseUnpaidFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<OrderHead, CloseUnpaidFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    const books = await paymentBooks(ctx, orderId)
    if (!canDo(toActionable(order, books), 'close_unpaid')) return fail('not_closable')
    const after = await voidUnstarted(ctx, orderId, books)
    await addToTimeline(ctx, { orderId, type: 'order.closed_unpaid', data: {}, staffId })
    return ok(await refreshOrder(ctx, order, after))
  })
}
