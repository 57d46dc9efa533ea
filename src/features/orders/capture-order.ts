import { paymentBooks } from '@/features/payments/payment-books.queries'
import { capturePayment } from '@/features/payments/present-payment'
import { isRefused, isUnanswered } from '@/features/payments/provider'
import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { canDo } from './domain/order-actions'
import { findOrderHead } from './order.repository'
import { toActionable } from './refresh-order'
import { settlePayment, type PaymentReference } from './settle-payment'

export type CaptureFailure =
  | { code: 'not_found' }
  | { code: 'not_capturable' }
  /** The provider refused, with its own message: the authorization may have expired. */
  | { code: 'capture_refused'; message: string }
  /** The provider did not answer; the money may have been taken. The next settlement shows it. */
  | { code: 'payment_unavailable' }

/**
 * Captures the whole amount that a provider has authorized for an order. Idempotent. If the order is canceled at the
 * same moment, the settlement of the capture refunds the money.
 */
export async function captureOrder(ctx: Context, orderId: string): Promise<Result<null, CaptureFailure>> {
  const order = await findOrderHead(ctx, orderId)
  if (!order) return fail('not_found')
  const books = await paymentBooks(ctx, orderId)
  if (!canDo(toActionable(order, books), 'capture')) return fail('not_capturable')
  for (const { provider, reference, status } of books.payments) {
    if (status !== 'authorized' || reference === null) continue
    const captured = await captureOne(ctx, { provider, reference })
    if (!captured.ok) return captured
  }
  return ok(null)
}

async function captureOne(ctx: Context, payment: PaymentReference): Promise<Result<null, CaptureFailure>> {
  try {
    await capturePayment(ctx, payment)
    await settlePayment(ctx, payment)
    return ok(null)
  } catch (error) {
    if (isUnanswered(error)) return fail('payment_unavailable')
    if (!isRefused(error)) throw error
    await settlePayment(ctx, payment)
    return fail('capture_refused', { message: error.message })
  }
}
