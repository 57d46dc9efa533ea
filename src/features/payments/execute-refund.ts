import type { SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'
import { isInTransaction } from '@/platform/transaction'

import type { Refund } from './domain/payment'
import { findPayment } from './payment.repository'
import { isRefused, isUnanswered } from './provider'
import { providerOf } from './providers'
import type { RefundAnswer } from './refund.repository'

/**
 * Requests a recorded refund from the provider, outside of any transaction. Safe to repeat. Null when the provider did
 * not answer: then the sweeper retries.
 */
export async function executeRefund(ctx: SystemContext, refund: Refund): Promise<RefundAnswer | null> {
  if (isInTransaction(ctx)) throw new Error('Execute a refund after the transaction, not in it')
  const payment = await findPayment(ctx, refund.paymentId)
  if (!payment) throw new Error(`Refund ${refund.id} has no payment`)
  const { id: key, amount, currency } = refund
  try {
    return await providerOf(payment.provider).refund({ key, reference: payment.reference, amount, currency })
  } catch (error) {
    if (isRefused(error)) {
      logger.error(
        { err: error, refundId: key, orderId: refund.orderId, alert: true },
        'refund refused by the provider',
      )
      return { status: 'failed', reference: null, failureMessage: error.message }
    }
    if (!isUnanswered(error)) throw error
    logger.warn({ err: error, refundId: key }, 'the provider did not answer a refund; the sweeper retries')
    return null
  }
}
