import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'
import { isInTransaction } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import type { Payment } from './domain/payment'
import { findPayment, saveReference } from './payment.repository'
import { abandonPayment } from './present-payment'
import { isRefused, isUnanswered, type BrowserData, type OnlineProvider } from './provider'
import { providerOf } from './providers'

/** Data for the browser to pay, which is secret; empty for a manual payment. */
export type StartPaymentResult = Result<
  BrowserData,
  | { code: 'payment_unavailable' }
  /** It was given up, or its provider says that it cannot be paid any more: it was paid, canceled, or is on its way. */
  | { code: 'payment_closed'; isProcessing: boolean }
  /** The provider does not accept this amount or currency; a retry would fail again. */
  | { code: 'payment_refused'; refusal: null }
>

/**
 * Starts a recorded payment at the provider, outside of any transaction. A repeated call, also after a crash, starts no
 * second payment: the id is the idempotency key. `returnUrl` is the absolute address of the shop's page to return to.
 */
export async function startPayment(
  ctx: Context,
  paymentId: string,
  { returnUrl }: { returnUrl: string },
): Promise<StartPaymentResult> {
  if (isInTransaction(ctx)) throw new Error('Start a payment after the transaction, not in it')
  const payment = await findPayment(ctx, paymentId)
  if (!payment || payment.storeId !== ctx.store.id) throw new Error(`No such payment: ${paymentId}`)
  const provider = providerOf(payment.provider)
  if (provider.kind === 'by_hand') return ok({})
  if (payment.status === 'voided') return closed
  if (provider.mode() === null) return fail('payment_unavailable')
  try {
    const { reference } = payment
    return reference === null ? await start(ctx, { payment, provider, returnUrl }) : await resume(provider, reference)
  } catch (error) {
    if (!(isUnanswered(error) || isRefused(error))) throw error
    logger.error({ err: error, paymentId, orderId: payment.orderId }, 'payment could not be started')
    return isRefused(error) ? fail('payment_refused', { refusal: null }) : fail('payment_unavailable')
  }
}

type Starting = { readonly payment: Payment; readonly provider: OnlineProvider; readonly returnUrl: string }

const closed = fail('payment_closed', { isProcessing: false })

async function start(ctx: Context, { payment, provider, returnUrl }: Starting): Promise<StartPaymentResult> {
  const { id, orderId, amount, currency } = payment
  const started = await provider.start({ key: id, orderId, returnUrl, amount, currency })
  if (await saveReference(ctx, id, started.reference)) return ok(started.browser)
  // The payment was given up meanwhile. Without its id written down it must not be paid.
  await abandonPayment(ctx, { provider: provider.id, reference: started.reference })
  return closed
}

async function resume(provider: OnlineProvider, reference: string): Promise<StartPaymentResult> {
  const state = await provider.fetch(reference)
  return state?.browser ? ok(state.browser) : fail('payment_closed', { isProcessing: state?.isProcessing === true })
}
