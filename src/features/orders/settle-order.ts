import { paymentBooks } from '@/features/payments/payment-books.queries'
import { isUnanswered } from '@/features/payments/provider'
import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'

import { settlePayment } from './settle-payment'

/**
 * Settles what is still open of an order's payments, and finishes what a canceled order left at the provider. For the
 * page that the shopper returns to, which must not wait for a webhook. A provider that does not answer is no error
 * here: the order stays as it is, and the sweeper comes back to it.
 */
export async function settleOrder(ctx: Context, orderId: string): Promise<void> {
  const { payments } = await paymentBooks(ctx, orderId)
  for (const { status, provider, reference, storeId } of payments) {
    if (storeId !== ctx.store.id || reference === null || status === 'captured' || status === 'voided') continue
    try {
      await settlePayment(ctx, { provider, reference })
    } catch (error) {
      if (!isUnanswered(error)) throw error
      logger.warn({ err: error, orderId }, 'payment not settled, the provider does not answer')
    }
  }
}
