import { keptOf, isRetryable, type Refund } from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { isPositive } from '@/shared/money'

/** The newest failed refund of an order that was not retried, while money is left to refund; or null. */
export async function refusedRefund(ctx: Context, orderId: string): Promise<Refund | null> {
  const books = await paymentBooks(ctx, orderId)
  const isOwed = books.payments.some((payment) => isPositive(keptOf(payment, books)))
  return isOwed ? (books.refunds.findLast((refund) => isRetryable(refund, books)) ?? null) : null
}
