import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'

import { cancelLockedOrder } from './cancel-locked-order'
import { canDo } from './domain/order-actions'
import { isUnpaid } from './domain/order-summary'
import { isOpen } from './domain/settled-payment'
import { lockOrder } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'
import { settleOrder } from './settle-order'
import { settledPayments } from './settled-payments'

/**
 * Cancels an order whose transfer did not arrive in time: its stock is released, and its buyer gets a mail. An order
 * that was paid, canceled or expired meanwhile is not changed, so two workers may run this at once. One with an open
 * attempt to pay online is left until that has ended. When money arrives later, staff use `reinstateOrder`.
 */
export async function expireTransfer(ctx: Context, orderId: string): Promise<boolean> {
  await settleOrder(ctx, orderId)
  return inTransaction(ctx, async () => {
    const order = await lockOrder(ctx, orderId)
    if (order?.status !== 'placed' || !isUnpaid(order.paymentStatus) || !order.isOverdue) return false
    const books = await paymentBooks(ctx, orderId)
    if (settledPayments(books, new Set()).some(isOpen)) return false
    if (!canDo(toActionable(order, books), 'cancel')) return false
    const canceled = await cancelLockedOrder(ctx, order, books, { reason: 'transfer_expired' })
    await refreshOrder(ctx, canceled.order, canceled.books)
    return true
  })
}
