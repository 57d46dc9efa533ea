import { presentDispute } from '@/features/payments/payment-events'
import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'

import type { OrderHead } from './order.repository'
import { addToTimeline } from './timeline.repository'

/**
 * Tells in an order's timeline that its buyer disputes the charge, or how that ended. A dispute moves no money of ours by
 * itself here: Stripe takes it from the balance, and staff answer in Stripe's dashboard.
 */
export async function recordDispute(
  ctx: SystemContext,
  order: OrderHead,
  { disputeId, type }: { disputeId: string; type: string },
): Promise<void> {
  const dispute = await presentDispute(disputeId)
  const store = await findStoreById(order.storeId)
  if (!dispute || !store) throw new Error(`Dispute ${disputeId} is not to be found`)
  const { amount, reason, status } = dispute
  const isNew = await addToTimeline(
    { ...ctx, store },
    {
      orderId: order.id,
      type: type === 'charge.dispute.closed' ? 'dispute.closed' : 'dispute.created',
      data: { disputeId, amount, reason, status },
      key: disputeId,
    },
  )
  if (isNew) logger.warn({ alert: true, orderId: order.id, disputeId, status }, 'a charge is disputed')
}
