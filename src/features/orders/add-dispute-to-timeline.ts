import type { ChangedDispute } from '@/features/payments/record-disputes'
import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'

import { addToTimeline } from './timeline.repository'

/** Adds to the timeline that the buyer disputes a payment, that the bank took its money, or how the dispute ended. */
export async function addDisputeToTimeline(
  ctx: Context,
  orderId: string,
  { dispute, from }: ChangedDispute,
): Promise<void> {
  const { id: disputeId, amount, reason, state: status } = dispute
  const data = { disputeId, amount, reason, status }
  const isOver = status === 'won' || status === 'lost'
  if (from === null || !isOver) await addToTimeline(ctx, { orderId, type: 'dispute.created', data })
  if (isOver) await addToTimeline(ctx, { orderId, type: 'dispute.closed', data })
  if (status !== 'won') logger.warn({ alert: true, orderId, disputeId, status }, 'a charge is disputed')
}
