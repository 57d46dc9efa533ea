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

/** A payment as its provider calls it. */
export type PaymentReference = { readonly provider: string; readonly reference: string }

/**
 * Brings an order in line with one of its payments: the one use case behind the webhook's job, the return page and the
 * sweeper, in any order and at once. Asks the provider how the payment stands, outside any transaction, and then in one
 * transaction records it and places the order, or gives money back (invariant I2).
 *
 * @returns the order, or why the payment was put aside: then nothing was changed and an alert is logged.
 * @throws PaymentUnavailableError when the provider does not answer.
 */
export async function settlePayment(
  ctx: SystemContext,
  payment: PaymentReference,
  options: FetchOptions = {},
): Promise<Result<OrderHead, Quarantine>> {
  const present = await askForPayment(ctx, payment, options)
  if (!present.ok) return present
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

/** How a payment stands at its provider. One that is not ours, or of another amount, is put aside with an alert. */
async function askForPayment(
  ctx: SystemContext,
  payment: PaymentReference,
  options: FetchOptions = {},
): Promise<Result<KnownPayment, Quarantine>> {
  const state = await presentPayment(ctx, payment, options)
  const identified = state
    ? await identifyPayment(ctx, onlineProviderOf(payment.provider), state)
    : fail('quarantined', { reason: 'unknown_intent' as const })
  if (state && identified.ok) {
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

/** Settles an order by what is recorded, without asking a provider first: for one that no payment can complete any more. */
export async function settleRecorded(ctx: Context, orderId: string): Promise<OrderHead> {
  return finishSettlement(ctx, await settleOnce(ctx, { orderId, news: null }))
}

/**
 * Does at the providers what a settlement decided, after its commit. A payment that is given up is asked for again, because
 * it may have succeeded just before; what follows from that is left to the next settlement.
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
    if (!present.ok) continue
    const { paymentId, state } = present.value
    const again = await settleOnce(ctx, { orderId: order.id, news: { paymentId, state } })
    if (again.hasOpenRefunds) await finishRefunds(ctx, order.id)
    after = again.order
  }
  return after
}

async function settleOnce(ctx: Context, settling: Parameters<typeof settleLockedOrder>[1]): Promise<SettledOrder> {
  const first = await inTransactionResult(ctx, () => settleLockedOrder(ctx, settling, 'held'))
  if (first.ok) return first.value
  const second = await inTransaction(ctx, () => settleLockedOrder(ctx, settling, 'gone'))
  if (!second.ok) throw new Error(`Order ${settling.orderId} was placed without stock`)
  return second.value
}
