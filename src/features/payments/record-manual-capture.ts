import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import type { Payment, PaymentBooks } from './domain/payment'
import { updatePayment } from './payment.repository'

/** Writes down that the money of an order's manual payment has come, under the order's lock. */
export async function recordManualCapture(
  ctx: SystemContext,
  { payments }: PaymentBooks,
): Promise<Result<Payment, { code: 'no_open_payment' }>> {
  const payment = payments.find(({ provider, status }) => provider === 'manual' && status === 'pending')
  if (!payment) return fail('no_open_payment')
  const capturedAmount = payment.amount
  if (!(await updatePayment(ctx, payment.id, { from: 'pending', to: 'captured', capturedAmount, failure: null }))) {
    return fail('no_open_payment')
  }
  return ok({ ...payment, status: 'captured', capturedAmount })
}
