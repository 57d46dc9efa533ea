import { withRefunds } from '@/features/payments/domain/books'
import { refundableOf, type Payment, type PaymentBooks } from '@/features/payments/domain/payment'
import { isByHand } from '@/features/payments/is-by-hand'
import { requestRefund } from '@/features/payments/request-refund'
import type { Context } from '@/platform/context'

import { tellRefund } from './tell-refund'

/** Money of one payment to give back, in minor units of its currency. */
export type ReturnPart = { readonly payment: Payment; readonly amount: number; readonly reason: string }

/**
 * Everything that can be refunded. Without staff, only what a provider can refund: the app cannot send the money of a
 * payment by hand.
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
 * Records refunds under the order's lock. The provider is asked after the commit, by `finishRefunds`.
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
    await tellRefund(ctx, requested.value, staffId)
    after = withRefunds(after, [requested.value])
  }
  return after
}
