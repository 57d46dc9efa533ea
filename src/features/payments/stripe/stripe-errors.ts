import type Stripe from 'stripe'

import { PaymentRefusedError, PaymentUnavailableError } from '@/features/payments/provider'

/**
 * Whether Stripe has refused the call. With a lost connection, 429, 409 (another call with the same key is running) and
 * 5xx the call may have succeeded. See https://docs.stripe.com/error-low-level.
 */
function isRefusal(error: Stripe.errors.StripeError): boolean {
  const { statusCode } = error
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 && ![401, 403, 409, 429].includes(statusCode)
}

/** Recognizes Stripe's errors by the properties that its library sets on each of them. */
export const isStripeError = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Error && 'type' in error && 'rawType' in error && 'requestId' in error

export const isMissing = (error: unknown): boolean => isStripeError(error) && error.statusCode === 404

/** Runs a call to Stripe and converts its errors to the port's own. */
export async function callStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isStripeError(error)) throw error
    if (isRefusal(error)) throw new PaymentRefusedError(error.code ?? error.type, error.message, { cause: error })
    throw new PaymentUnavailableError(`Stripe: ${error.message}`, { cause: error })
  }
}
