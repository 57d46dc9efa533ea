import { identifyPayment, type Quarantine } from '@/features/payments/identify-payment'
import { abandonPayment, presentPayment } from '@/features/payments/present-payment'
import type { FetchOptions, PresentState } from '@/features/payments/provider'
import { onlineProviderOf } from '@/features/payments/providers'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context, SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'
import { inTransaction, inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import type { SettledOrder } from './act-on-settlement'
import { finishRefunds } from './finish-refunds'
import type { OrderHead } from './order.repository'
import { settleLockedOrder } from './settle-locked-order'

/** A payment by its provider's id. */
export type PaymentReference = { readonly provider: string; readonly reference: string }

/**
 * Settles an order after a change of one of its payments. The webhook's job, the return page and the sweeper all call
 * it, in any order and concurrently. It queries the payment's state at the provider, outside of any transaction, and
 * then in one transaction records it and places the order, or refunds money (invariant I2).
 *
 * @returns the order; null for a canceled payment that belongs to none; or why the payment was quarantined: then nothing
 * was changed and an alert is logged.
 * @throws PaymentUnavailableError when the provider does not answer.
 */
export async function settlePayment(
  ctx: SystemContext,
  payment: PaymentReference,
  options: FetchOptions = {},
): Promise<Result<OrderHead | null, Quarantine>> {
  const present = await askForPayment(ctx, payment, options)
  if (!present.ok) return present
  if (!present.value) return ok(null)
  const { state, paymentId, orderId, storeId } = present.value
  const store = await findStoreById(storeId)
  if (!store) throw new Error(`Payment ${paymentId} belongs to no store`)
  const scoped: Context = { ...ctx, store }
  return ok(await finishSettlement(scoped, await settleOnce(scoped, { orderId, news: { paymentId, state } })))
}

type KnownPayment = {
  readonly state: PresentState
  readonly paymentId: string
  readonly orderId: string
  readonly storeId: string
}

/**
 * The state of a payment at its provider. A foreign payment, or one of another amount, is quarantined with an alert.
 */
async function askForPayment(
  ctx: SystemContext,
  payment: PaymentReference,
  options: FetchOptions = {},
): Promise<Result<KnownPayment | null, Quarantine>> {
  const state = await presentPayment(ctx, payment, options)
  const identified = state
    ? await identifyPayment(ctx, onlineProviderOf(payment.provider), state)
    : fail('quarantined', { reason: 'unknown_intent' as const })
  if (state && identified.ok) {
    if (!identified.value) return ok(null)
    const { id: paymentId, orderId, storeId } = identified.value
    return ok({ state, paymentId, orderId, storeId })
  }
  const failure = identified.ok ? fail('quarantined', { reason: 'unknown_intent' as const }) : identified
  logger.error(
    { alert: true, ...payment, reason: failure.reason, orderId: state?.orderId },
    'payment quarantined, nothing is fulfilled',
  )
  return failure
}

/**
 * Settles an order by its recorded books, without a query to a provider: for one that no payment can complete any more.
 */
export async function settleRecorded(ctx: Context, orderId: string): Promise<OrderHead> {
  return finishSettlement(ctx, await settleOnce(ctx, { orderId, news: null }))
}

/**
 * Carries out a settlement's decisions at the providers, after its commit. A canceled payment is queried again, because
 * it may have succeeded just before; the next settlement acts on that.
 */
export async function finishSettlement(
  ctx: Context,
  { order, hasOpenRefunds, toVoid }: SettledOrder,
): Promise<OrderHead> {
  if (hasOpenRefunds) await finishRefunds(ctx, order.id)
  let after = order
  for (const { provider, reference } of toVoid) {
    if (reference === null) continue
    await abandonPayment(ctx, { provider, reference })
    const present = await askForPayment(ctx, { provider, reference })
    if (!present.ok || !present.value) continue
    const { paymentId, state } = present.value
    const again = await settleOnce(ctx, { orderId: order.id, news: { paymentId, state } })
    if (again.hasOpenRefunds) await finishRefunds(ctx, order.id)
    after = again.order
  }
  return after
}

/**
 * Gives up a payment at its provider, and settles its order by what came of it: it may have succeeded just before.
 *
 * @throws PaymentUnavailableError when the provider does not answer.
 */
export async function giveUpPayment(ctx: SystemContext, payment: PaymentReference): Promise<void> {
  await abandonPayment(ctx, payment)
  await settlePayment(ctx, payment)
}

async function settleOnce(ctx: Context, settling: Parameters<typeof settleLockedOrder>[1]): Promise<SettledOrder> {
  const first = await inTransactionResult(ctx, () => settleLockedOrder(ctx, settling, 'held'))
  if (first.ok) return first.value
  const second = await inTransaction(ctx, () => settleLockedOrder(ctx, settling, 'gone'))
  if (!second.ok) throw new Error(`Order ${settling.orderId} was placed without stock`)
  return second.value
}
