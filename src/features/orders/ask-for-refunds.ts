import type { PaymentBooks, Refund } from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { requestRefund } from '@/features/payments/request-refund'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import type { RefundPlanFailure, RefundPlan, RefundPart } from './domain/split-refund'
import { finishRefunds } from './finish-refunds'
import { lockOrder } from './order.repository'
import { refreshPayments } from './refresh-payments'
import { addRefundToTimeline } from './add-refund-to-timeline'

export type AskForRefundFailure =
  | { code: 'not_found' }
  | RefundPlanFailure
  /**
   * The provider refused, with its own message: no money went back. The refund is kept as failed and can be retried.
   */
  | { code: 'refund_refused'; message: string | null }

type Wish = {
  readonly orderId: string
  readonly plan: (books: PaymentBooks) => RefundPlan | null
  /** Null keeps the reason of the refund that is retried. */
  readonly reason: string | null
  readonly staffId: string
}

/**
 * Refunds money as planned by `plan` under the order's lock. The refunds are recorded before the provider is called, so
 * that concurrent refunds never exceed what was captured, and so that the sweeper can finish them after a crash.
 *
 * @returns the refunds in their current state; `pending` means that the provider has not decided yet.
 */
export async function askForRefunds(ctx: Context, wish: Wish): Promise<Result<Refund[], AskForRefundFailure>> {
  const { orderId } = wish
  await refreshPayments(ctx, orderId)
  const requested = await inTransactionResult(ctx, async (): Promise<Result<Refund[], AskForRefundFailure>> => {
    if (!(await lockOrder(ctx, orderId))) return fail('not_found')
    const books = await paymentBooks(ctx, orderId)
    const planned = wish.plan(books)
    if (planned === null) return fail('not_found')
    return planned.ok ? ok(await requestAll(ctx, books, planned.value, wish)) : planned
  })
  if (!requested.ok) return requested
  await finishRefunds(ctx, orderId)
  const ids = new Set(requested.value.map(({ id }) => id))
  const refunds = (await paymentBooks(ctx, orderId)).refunds.filter(({ id }) => ids.has(id))
  const refused = refunds.find(({ status }) => status === 'failed')
  return refused ? fail('refund_refused', { message: refused.failureMessage }) : ok(refunds)
}

async function requestAll(
  ctx: Context,
  books: PaymentBooks,
  parts: readonly RefundPart[],
  { reason, staffId }: Wish,
): Promise<Refund[]> {
  const refunds: Refund[] = []
  for (const { payment, amount, retryOf } of parts) {
    const before = books.refunds.find(({ id }) => id === retryOf)
    const requested = await requestRefund(ctx, payment, books, {
      amount,
      reason: reason ?? before?.reason ?? null,
      retryOf,
    })
    if (!requested.ok) throw new Error(`Payment ${payment.id} cannot be refunded: ${requested.code}`)
    await addRefundToTimeline(ctx, requested.value, staffId)
    refunds.push(requested.value)
  }
  return refunds
}
