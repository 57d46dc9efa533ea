import { refundableOf, type PaymentBooks, type Refund } from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books'
import { requestRefund } from '@/features/payments/request-refund'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { finishRefunds } from './finish-refunds'
import { lockOrder } from './order.repository'
import { tellRefund } from './tell-refund'

type Wish = {
  readonly orderId: string
  /** In minor units of the order's currency; everything that is left when absent. */
  readonly amount?: number
  readonly reason: string
  readonly staffId: string
}

export type RefundOrderFailure =
  | { code: 'not_found' }
  | { code: 'invalid_amount' }
  /** `refundable` is what is left, in minor units: other refunds count from the moment they were asked for. */
  | { code: 'refund_exceeds_captured'; refundable: number }

const leftOf = (books: PaymentBooks): number =>
  books.payments.reduce((sum, payment) => sum + refundableOf(payment, books).amount, 0)

/**
 * Gives money back. The refunds are recorded under the order's lock before the provider is asked, so that refunds at
 * the same time never exceed what was captured, and a crash in between is finished by the sweeper.
 *
 * @returns the refunds as they stand now; `pending` means that the provider has not decided yet.
 */
export async function refundOrder(
  ctx: Context,
  { orderId, amount, reason, staffId }: Wish,
): Promise<Result<Refund[], RefundOrderFailure>> {
  const requested = await inTransactionResult(ctx, async (): Promise<Result<Refund[], RefundOrderFailure>> => {
    if (!(await lockOrder(ctx, orderId))) return fail('not_found')
    const books = await paymentBooks(ctx, orderId)
    const refundable = leftOf(books)
    const wanted = amount ?? refundable
    if (!Number.isSafeInteger(wanted) || (amount !== undefined && amount < 1)) return fail('invalid_amount')
    if (wanted < 1 || wanted > refundable) return fail('refund_exceeds_captured', { refundable })
    return ok(await requestAll(ctx, books, { amount: wanted, reason, staffId }))
  })
  if (!requested.ok) return requested
  await finishRefunds(ctx, orderId)
  const ids = new Set(requested.value.map(({ id }) => id))
  return ok((await paymentBooks(ctx, orderId)).refunds.filter(({ id }) => ids.has(id)))
}

/** From the oldest payment on; nearly always there is one. */
async function requestAll(
  ctx: Context,
  books: PaymentBooks,
  { amount, reason, staffId }: { amount: number; reason: string; staffId: string },
): Promise<Refund[]> {
  const refunds: Refund[] = []
  let left = amount
  for (const payment of books.payments) {
    const part = Math.min(left, refundableOf(payment, books).amount)
    if (part < 1) continue
    const requested = await requestRefund(ctx, payment, books, { amount: part, reason })
    if (!requested.ok) throw new Error(`Payment ${payment.id} cannot be refunded: ${requested.code}`)
    await tellRefund(ctx, requested.value, staffId)
    refunds.push(requested.value)
    left -= part
  }
  return refunds
}
