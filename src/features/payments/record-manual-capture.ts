import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import type { Payment, PaymentBooks } from './domain/payment'
import { updatePayment } from './payment.repository'
import { providerOf } from './providers'

/** Records that the money of an order's oldest open manual payment has arrived, under the order's lock. */
export async function recordManualCapture(
  ctx: SystemContext,
  { payments }: PaymentBooks,
): Promise<Result<Payment, { code: 'no_open_payment' }>> {
  const payment = payments.find(
    ({ provider, status }) => status === 'pending' && providerOf(provider).kind === 'by_hand',
  )
  if (!payment) return fail('no_open_payment')
  const capturedAmount = payment.amount
  const captured = await updatePayment(ctx, payment.id, {
    from: 'pending',
    to: 'captured',
    capturedAmount,
    failure: null,
  })
  return captured ? ok(captured) : fail('no_open_payment')
}
