import type { SystemContext } from '@/platform/context'
import { isInTransaction } from '@/platform/transaction'

import { isRefused, type FetchOptions, type PresentState } from './provider'
import { onlineProviderOf } from './providers'

/**
 * The current state of a payment at its provider; null when it does not exist there. Call it outside of any
 * transaction.
 *
 * @throws PaymentUnavailableError when the provider does not answer.
 */
export async function presentPayment(
  ctx: SystemContext,
  payment: { readonly provider: string; readonly reference: string },
  options: FetchOptions = {},
): Promise<PresentState | null> {
  if (isInTransaction(ctx)) throw new Error('Call the provider after the transaction, not in it')
  return onlineProviderOf(payment.provider).fetch(payment.reference, options)
}

/**
 * Cancels a payment at its provider, so that it can no longer succeed. A payment that the provider is processing is not
 * canceled. Query its state afterwards, because it may have succeeded just before.
 *
 * @returns whether the provider is processing it.
 */
export async function abandonPayment(
  ctx: SystemContext,
  payment: { readonly provider: string; readonly reference: string },
): Promise<{ readonly isProcessing: boolean }> {
  if (isInTransaction(ctx)) throw new Error('Call the provider after the transaction, not in it')
  const provider = onlineProviderOf(payment.provider)
  if ((await provider.fetch(payment.reference))?.isProcessing === true) return { isProcessing: true }
  try {
    await provider.cancel(payment.reference)
  } catch (error) {
    if (!isRefused(error)) throw error
    // The buyer may have confirmed it since it was fetched.
    return { isProcessing: (await provider.fetch(payment.reference))?.isProcessing === true }
  }
  return { isProcessing: false }
}

/**
 * Captures the money that a provider has authorized. Query the payment's state afterwards.
 *
 * @throws PaymentRefusedError when nothing can be captured, as after a second call or when the authorization has
 * expired.
 * @throws PaymentUnavailableError when the provider does not answer.
 */
export async function capturePayment(
  ctx: SystemContext,
  payment: { readonly provider: string; readonly reference: string },
): Promise<void> {
  if (isInTransaction(ctx)) throw new Error('Call the provider after the transaction, not in it')
  await onlineProviderOf(payment.provider).capture(payment.reference)
}
