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
 * no longer succeed. If it succeeded just before, the order is placed instead, and this fails. It also fails while the
 * provider is processing the payment, which may still succeed.
 */
export async function giveUpOrder(
  ctx: Context,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<Result<OrderHead, CancelFailure | { code: 'payment_processing' }>> {
  const before = await findOrderHead(ctx, orderId)
  let isProcessing = false
  if (before?.status === 'pending') {
    ;({ isProcessing } = await abandonAll(ctx, orderId))
    await settleOrder(ctx, orderId)
  }
  const order = await findOrderHead(ctx, orderId)
  if (!order) return fail('not_found')
  if (order.status === 'placed' || order.status === 'completed') {
    return fail('invalid_transition', { from: order.status, event: 'cancel' as const })
  }
  if (order.status === 'pending' && isProcessing) return fail('payment_processing')
  return cancelOrder(ctx, { orderId, reason, onlyPending: true })
}

/** `isProcessing`: at least one of the payments is being processed by its provider. */
async function abandonAll(ctx: Context, orderId: string): Promise<{ readonly isProcessing: boolean }> {
  let isProcessing = false
  const { payments } = await paymentBooks(ctx, orderId)
  for (const { provider, reference, status } of payments) {
    if (reference === null || (status !== 'pending' && status !== 'failed' && status !== 'authorized')) continue
    try {
      const abandoned = await abandonPayment(ctx, { provider, reference })
      isProcessing ||= abandoned.isProcessing
    } catch (error) {
      if (!isUnanswered(error)) throw error
      logger.warn({ err: error, orderId }, 'payment not canceled at the provider; the sweeper retries')
    }
  }
  return { isProcessing }
}
