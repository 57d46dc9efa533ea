import { identifyPayment, type Quarantine } from '@/features/payments/identify-payment'
import { abandonPayment, presentPayment } from '@/features/payments/present-payment'
import type { FetchOptions } from '@/features/payments/provider'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context, SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'
import { inTransaction, inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import type { OrderHead } from './order.repository'
import { finishRefunds } from './finish-refunds'
import { settleLockedOrder, type SettledOrder } from './settle-locked-order'

/**
 * Brings an order in line with its PaymentIntent: the one use case behind the webhook's job, the return page and the
 * sweeper, in any order and at once. Asks Stripe how the intent stands, outside any transaction, and then in one
 * transaction records it and places the order, or gives the money back in full (invariant I2).
 *
 * @returns the order, or why the intent was put aside: then nothing was changed and an alert is logged.
 * @throws PaymentUnavailableError when Stripe does not answer.
 */
export async function settlePayment(
  ctx: SystemContext,
  reference: string,
  options: FetchOptions = {},
): Promise<Result<OrderHead, Quarantine>> {
  const state = await presentPayment(ctx, { provider: 'stripe', reference }, options)
  const identified = state ? await identifyPayment(ctx, state) : unknownIntent()
  if (!identified.ok || !state) {
    const failure = identified.ok ? unknownIntent() : identified
    const { reason } = failure
    logger.error(
      { alert: true, reference, reason, orderId: state?.orderId },
      'payment quarantined, nothing is fulfilled',
    )
    return failure
  }
  const { id: paymentId, orderId, storeId, provider } = identified.value
  const store = await findStoreById(storeId)
  if (!store) throw new Error(`Payment ${paymentId} belongs to no store`)
  const scoped: Context = { ...ctx, store }
  const { order, mustVoid } = await settleOnce(scoped, { paymentId, orderId, state })
  await finishRefunds(scoped, orderId)
  if (!mustVoid) return ok(order)
  await abandonPayment(ctx, { provider, reference })
  const again = await presentPayment(ctx, { provider, reference }, options)
  if (!again) return ok(order)
  const voided = await settleOnce(scoped, { paymentId, orderId, state: again })
  await finishRefunds(scoped, orderId)
  return ok(voided.order)
}

async function settleOnce(ctx: Context, settling: Parameters<typeof settleLockedOrder>[1]): Promise<SettledOrder> {
  const first = await inTransactionResult(ctx, () => settleLockedOrder(ctx, settling, 'held'))
  if (first.ok) return first.value
  const second = await inTransaction(ctx, () => settleLockedOrder(ctx, settling, 'gone'))
  if (!second.ok) throw new Error(`Order ${settling.orderId} was placed without stock`)
  return second.value
}

const unknownIntent = () => fail('quarantined', { reason: 'unknown_intent' as const })
