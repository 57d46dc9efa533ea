import { withDisputes, withPayments, withRefunds } from '@/features/payments/domain/books'
import type { PaymentBooks } from '@/features/payments/domain/payment'
import type { PresentState } from '@/features/payments/provider'
import { recordDisputes } from '@/features/payments/record-disputes'
import { recordPresentState } from '@/features/payments/record-present-state'
import { recordRefunds } from '@/features/payments/record-refunds'
import type { Context } from '@/platform/context'

import { addDisputeToTimeline } from './add-dispute-to-timeline'
import { addPaymentToTimeline } from './add-payment-to-timeline'
import { addRefundToTimeline } from './add-refund-to-timeline'

/** The current state of a payment at its provider. */
export type PaymentNews = { readonly paymentId: string; readonly state: PresentState }

/**
 * Records the present state of a payment, with its refunds and disputes, under the order's lock, and adds what is new
 * to the timeline.
 *
 * @returns the books after that.
 */
export async function recordNews(
  ctx: Context,
  known: PaymentBooks,
  { paymentId, state }: PaymentNews,
): Promise<PaymentBooks> {
  const before = known.payments.find(({ id }) => id === paymentId)
  if (!before) throw new Error(`Payment ${paymentId} has no order in this store`)
  const { payment, change } = await recordPresentState(ctx, before, state)
  await addPaymentToTimeline(ctx, { payment, change, state })
  const books = withPayments(known, [payment])
  const present = state.refunds ?? []
  const refunds = present.length > 0 ? await recordRefunds(ctx, payment, { books, present }) : []
  for (const refund of refunds) await addRefundToTimeline(ctx, refund)
  const disputes = await recordDisputes(ctx, payment, { books, present: state.disputes ?? [] })
  for (const dispute of disputes) await addDisputeToTimeline(ctx, payment.orderId, dispute)
  return withDisputes(
    withRefunds(books, refunds),
    disputes.map(({ dispute }) => dispute),
  )
}
