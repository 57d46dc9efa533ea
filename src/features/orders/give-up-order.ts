import { paymentBooks } from '@/features/payments/payment-books.queries'
import { abandonPayment } from '@/features/payments/present-payment'
import { isUnanswered } from '@/features/payments/provider'
import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'
import { fail, type Result } from '@/shared/result'

import { cancelOrder, type CancelFailure } from './cancel-order'
import { findOrderHead, type OrderHead } from './order.repository'
import { settleOrder } from './settle-order'

/**
 * Cancels an unpaid order, as when its cart has changed. Its payment is canceled at the provider first, so that it can
 * no longer succeed. If it succeeded just before, the order is placed instead, and this fails.
 */
export async function giveUpOrder(
  ctx: Context,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<Result<OrderHead, CancelFailure>> {
  const before = await findOrderHead(ctx, orderId)
  if (before?.status === 'pending') {
    await abandonAll(ctx, orderId)
    await settleOrder(ctx, orderId)
  }
  const order = await findOrderHead(ctx, orderId)
  if (!order) return fail('not_found')
  if (order.status === 'placed' || order.status === 'completed') {
    return fail('invalid_transition', { from: order.status, event: 'cancel' as const })
  }
  return cancelOrder(ctx, { orderId, reason, onlyPending: true })
}

async function abandonAll(ctx: Context, orderId: string): Promise<void> {
  const { payments } = await paymentBooks(ctx, orderId)
  for (const { provider, reference, status } of payments) {
    if (reference === null || (status !== 'pending' && status !== 'failed' && status !== 'authorized')) continue
    try {
      await abandonPayment(ctx, { provider, reference })
    } catch (error) {
      if (!isUnanswered(error)) throw error
      logger.warn({ err: error, orderId }, 'payment not canceled at the provider; the sweeper retries')
    }
  }
}
