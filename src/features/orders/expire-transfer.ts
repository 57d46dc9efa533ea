import { paymentBooks } from '@/features/payments/payment-books'
import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'

import { cancelLockedOrder } from './cancel-locked-order'
import { canDo } from './domain/order-actions'
import { lockOrder } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'

/**
 * Cancels an order whose transfer did not come in time: its goods are free, and its buyer is told. One that was paid,
 * canceled or expired meanwhile is left alone, so that two workers may do it at once. Money that comes later is taken by
 * `reinstateOrder`.
 */
export async function expireTransfer(ctx: Context, orderId: string): Promise<boolean> {
  return inTransaction(ctx, async () => {
    const order = await lockOrder(ctx, orderId)
    if (order?.status !== 'placed' || order.paymentStatus !== 'unpaid' || !order.isOverdue) return false
    const books = await paymentBooks(ctx, orderId)
    if (!canDo(toActionable(order, books), 'cancel')) return false
    await refreshOrder(ctx, await cancelLockedOrder(ctx, order, books, { reason: 'transfer_expired' }))
    return true
  })
}
