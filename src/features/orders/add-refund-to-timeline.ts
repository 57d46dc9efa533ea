import type { Refund } from '@/features/payments/domain/payment'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { logger } from '@/platform/logger'

import { orderRefunded } from './order.events'
import { addToTimeline } from './timeline.repository'

/** Adds the state of a refund to the timeline, and publishes `order.refunded` when the provider has accepted it. */
export async function addRefundToTimeline(ctx: Context, refund: Refund, staffId: string | null = null): Promise<void> {
  const { id: refundId, orderId, amount, reason, status } = refund
  const data = { refundId, amount, reason }
  const isNew = await addToTimeline(ctx, { orderId, type: `refund.${status}`, data, staffId, key: refundId })
  if (isNew && status === 'failed') logger.error({ alert: true, orderId, refundId }, 'a refund failed, its buyer waits')
  if (status === 'succeeded') {
    await publish(ctx, orderRefunded, { orderId, storeId: ctx.store.id, refundId, amount }, { key: refundId })
  }
}
