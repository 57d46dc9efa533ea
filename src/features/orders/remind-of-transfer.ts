import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransaction } from '@/platform/transaction'

import { isUnpaid } from './domain/order-summary'
import { orderPaymentDue } from './order.events'
import { lockOrder, markReminded } from './order.repository'
import { addToTimeline } from './timeline.repository'

/** Reminds the buyer once that the money of a transfer has not arrived. */
export async function remindOfTransfer(ctx: Context, orderId: string): Promise<void> {
  await inTransaction(ctx, async () => {
    const order = await lockOrder(ctx, orderId)
    if (order?.status !== 'placed' || !isUnpaid(order.paymentStatus) || order.isOverdue || order.isReminded) return
    await markReminded(ctx, orderId)
    await addToTimeline(ctx, { orderId, type: 'order.payment_reminded', data: {}, key: orderId })
    await publish(ctx, orderPaymentDue, { orderId, storeId: ctx.store.id }, { key: orderId })
  })
}
