import type { Payment } from '@/features/payments/domain/payment'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { PresentState } from '@/features/payments/provider'
import type { Context } from '@/platform/context'

import { addToTimeline } from './timeline.repository'

type News = { readonly payment: Payment; readonly change: PaymentState | null; readonly state: PresentState }

/** Adds the change of a payment to the timeline; each declined attempt once. */
export async function addPaymentToTimeline(ctx: Context, { payment, change, state }: News): Promise<void> {
  const { orderId, provider, id: key } = payment
  if (state.failure) {
    const { id, code, message } = state.failure
    await addToTimeline(ctx, { orderId, type: 'payment.failed', data: { code, message }, key: id })
  }
  switch (change) {
    case 'captured':
      await addToTimeline(ctx, {
        orderId,
        type: 'payment.captured',
        data: { amount: state.capturedAmount, provider },
        key,
      })
      return
    case 'authorized':
      await addToTimeline(ctx, { orderId, type: 'payment.authorized', data: { amount: state.amount, provider }, key })
      return
    case 'voided':
      await addToTimeline(ctx, { orderId, type: 'payment.voided', data: { provider }, key })
      return
    case 'pending':
    case 'failed':
    case null:
  }
}
