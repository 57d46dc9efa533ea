import { paymentBooks } from '@/features/payments/payment-books.queries'
import { isUnanswered } from '@/features/payments/provider'
import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'

import { settlePayment } from './settle-payment'

/**
 * Settles the open payments of an order, and finishes the work at the provider for a canceled one. For the page that
 * the shopper returns to, which must not wait for a webhook. A provider that does not answer is not an error here: the
 * order does not change, and the sweeper retries.
 */
export async function settleOrder(ctx: Context, orderId: string): Promise<void> {
  const { payments } = await paymentBooks(ctx, orderId)
  for (const { status, provider, reference, storeId } of payments) {
    if (storeId !== ctx.store.id || reference === null || status === 'captured' || status === 'voided') continue
    try {
      await settlePayment(ctx, { provider, reference })
    } catch (error) {
      if (!isUnanswered(error)) throw error
      logger.warn({ err: error, orderId }, 'payment not settled: the provider does not answer')
    }
  }
}
