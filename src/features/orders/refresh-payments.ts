import { isByHand } from '@/features/payments/is-by-hand'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { isUnanswered } from '@/features/payments/provider'
import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'

import { settlePayment } from './settle-payment'

/**
 * Queries the current state of an order's captured payments before money is refunded, so that disputes and refunds made
 * in the provider's dashboard count even if their webhook never arrived. A provider that does not answer is not an
 * error here, because the refund itself calls it again.
 */
export async function refreshPayments(ctx: Context, orderId: string): Promise<void> {
  const { payments } = await paymentBooks(ctx, orderId)
  for (const { status, provider, reference, storeId } of payments) {
    if (storeId !== ctx.store.id || reference === null || status !== 'captured' || isByHand({ provider })) continue
    try {
      await settlePayment(ctx, { provider, reference }, { withRefunds: true, withDisputes: true })
    } catch (error) {
      if (!isUnanswered(error)) throw error
      logger.warn({ err: error, orderId }, 'payment not refreshed: the provider does not answer')
    }
  }
}
