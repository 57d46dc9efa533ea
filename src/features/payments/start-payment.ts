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
  if (payment.status === 'voided' || provider.mode() === null) return fail('payment_unavailable')
  try {
    const browser = await browserDataOf(ctx, { payment, provider, returnUrl })
    return browser === null ? fail('payment_unavailable') : ok(browser)
  } catch (error) {
    if (!(isUnanswered(error) || isRefused(error))) throw error
    logger.error({ err: error, paymentId, orderId: payment.orderId }, 'payment could not be started')
    return isRefused(error) ? fail('payment_refused', { refusal: null }) : fail('payment_unavailable')
  }
}

type Starting = { readonly payment: Payment; readonly provider: OnlineProvider; readonly returnUrl: string }

async function browserDataOf(ctx: Context, { payment, provider, returnUrl }: Starting): Promise<BrowserData | null> {
  if (payment.reference !== null) return (await provider.fetch(payment.reference))?.browser ?? null
  const { id, orderId, amount, currency } = payment
  const started = await provider.start({ key: id, orderId, returnUrl, amount, currency })
  if (await saveReference(ctx, id, started.reference)) return started.browser
  // The payment was given up meanwhile. Without its id written down it must not be paid.
  await abandonPayment(ctx, { provider: provider.id, reference: started.reference })
  return null
}
