import { withRefunds } from '@/features/payments/domain/books'
import { refundableOf, type Payment, type PaymentBooks } from '@/features/payments/domain/payment'
import { isByHand } from '@/features/payments/is-by-hand'
import { requestRefund } from '@/features/payments/request-refund'
import type { Context } from '@/platform/context'

import { addRefundToTimeline } from './add-refund-to-timeline'

/** The amount of one payment to refund, in minor units of its currency. */
export type ReturnPart = { readonly payment: Payment; readonly amount: number; readonly reason: string }

/**
 * Everything that can be refunded. Without staff, only what a provider can refund: the app cannot return the money of a
 * manual payment.
 */
export const everythingOf = (
  books: PaymentBooks,
  { reason, isByStaff }: { readonly reason: string; readonly isByStaff: boolean },
): ReturnPart[] =>
  books.payments
    .filter((payment) => isByStaff || !isByHand(payment))
    .map((payment) => ({ payment, amount: refundableOf(payment, books).amount, reason }))
    .filter(({ amount }) => amount > 0)

/**
 * Records refunds under the order's lock. `finishRefunds` calls the provider after the commit.
 *
 * @returns the books after that.
 */
export async function giveBack(
  ctx: Context,
  books: PaymentBooks,
  parts: readonly ReturnPart[],
  staffId: string | null = null,
): Promise<PaymentBooks> {
  let after = books
  for (const { payment, amount, reason } of parts) {
    const requested = await requestRefund(ctx, payment, after, { amount, reason })
    if (!requested.ok) throw new Error(`Payment ${payment.id} cannot be refunded: ${requested.code}`)
    await addRefundToTimeline(ctx, requested.value, staffId)
    after = withRefunds(after, [requested.value])
  }
  return after
}
