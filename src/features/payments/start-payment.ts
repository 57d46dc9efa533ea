import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'
import { isInTransaction } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import type { Payment } from './domain/payment'
import { findPayment, saveReference } from './payment.repository'
import { isRefused, isUnanswered } from './provider'
import { providerOf } from './providers'
import { isStripeConfigured, stripeBrowserConfig } from './stripe/stripe-client'

/** What the browser needs to let the shopper pay; empty for a manual payment. `clientSecret` is a secret. */
export type StartedCheckout = { clientSecret?: string; publishableKey?: string; stripeJsUrl?: string }

export type StartPaymentResult = Result<
  StartedCheckout,
  | { code: 'payment_unavailable' }
  /** The provider does not take this amount or currency; a retry would fail again. */
  | { code: 'payment_refused'; refusal: null }
>

/**
 * Asks the provider for a payment that was recorded before, outside any transaction. Calling it again, also after a
 * crash half-way, gives the same PaymentIntent: the payment's id is the idempotency key.
 */
export async function startPayment(ctx: Context, paymentId: string): Promise<StartPaymentResult> {
  if (isInTransaction(ctx)) throw new Error('A payment is started after the transaction, not in it')
  const payment = await findPayment(ctx, paymentId)
  if (!payment || payment.storeId !== ctx.store.id) throw new Error(`No such payment: ${paymentId}`)
  if (payment.provider === 'manual') return ok({})
  if (payment.status === 'voided') return fail('payment_unavailable')
  const browser = stripeBrowserConfig()
  if (!isStripeConfigured() || !browser) return fail('payment_unavailable')
  try {
    const clientSecret = await clientSecretOf(ctx, payment)
    return clientSecret === null ? fail('payment_unavailable') : ok({ clientSecret, ...browser })
  } catch (error) {
    if (!(isUnanswered(error) || isRefused(error))) throw error
    logger.error({ err: error, paymentId, orderId: payment.orderId }, 'payment could not be started')
    return isRefused(error) ? fail('payment_refused', { refusal: null }) : fail('payment_unavailable')
  }
}

async function clientSecretOf(ctx: Context, payment: Payment): Promise<string | null> {
  const provider = providerOf(payment.provider)
  if (payment.reference !== null) return (await provider.fetch(payment.reference))?.clientSecret ?? null
  const { id, orderId, amount, currency } = payment
  const started = await provider.start({ key: id, orderId, amount, currency })
  // Without its id written down it must not be paid: the order was canceled meanwhile.
  const isKept = started.reference !== null && (await saveReference(ctx, id, started.reference))
  return isKept ? started.clientSecret : null
}
