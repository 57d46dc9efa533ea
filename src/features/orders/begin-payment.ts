import { createPayment } from '@/features/payments/create-payment'
import type { Payment } from '@/features/payments/domain/payment'
import { isByHand } from '@/features/payments/is-by-hand'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { voidUnstarted } from '@/features/payments/void-unstarted'
import type { Context } from '@/platform/context'
import { inTransaction, inTransactionResult } from '@/platform/transaction'
import { isZero, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

import { amountDue } from './amount-due'
import { isPayable, reservationSeconds } from './domain/payment-window'
import { lockOrder, setPaymentProvider } from './order.repository'
import type { PaymentReference } from './settle-payment'

type Wish = {
  readonly orderId: string
  /** The id of a provider that can be paid online. */
  readonly provider: string
  /** What is due as the buyer saw it. */
  readonly amount: Money
}

export type BegunPayment = {
  readonly payment: Payment
  readonly isPending: boolean
  /** Earlier attempts, which must be given up at their providers before this one is started. */
  readonly replaced: readonly PaymentReference[]
}

export type BeginPaymentFailure =
  | { code: 'not_found' }
  /** It is canceled, or its time to pay is over. */
  | { code: 'order_canceled' }
  | { code: 'nothing_due' }
  /** The carrier collects the money. */
  | { code: 'payment_method_unavailable' }
  /** Another amount is due by now. */
  | { code: 'amount_changed' }

/** Whether a payment may still succeed at a provider, or is about to be started there. */
const isLive = (payment: Payment): boolean =>
  !isByHand(payment) && (payment.status === 'pending' || payment.status === 'failed')

/**
 * Records an attempt to pay online what is due of an order, under its lock. An open attempt with the same provider and
 * amount is used again while there is time left to finish it; others are replaced, so that only one can be paid.
 */
export async function beginPayment(
  ctx: Context,
  { orderId, provider, amount }: Wish,
): Promise<Result<BegunPayment, BeginPaymentFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<BegunPayment, BeginPaymentFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    const isPending = order.status === 'pending'
    if (order.status === 'canceled' || !isPayable(order)) return fail('order_canceled')
    const books = await paymentBooks(ctx, orderId)
    const due = amountDue(order, books)
    if (isZero(due)) return fail('nothing_due')
    if (order.isPaidOnDelivery) return fail('payment_method_unavailable')
    if (due.amount !== amount.amount || due.currency !== amount.currency) return fail('amount_changed')
    const live = books.payments.filter(isLive)
    const known = live.findLast(
      (each) => each.provider === provider && each.amount === due.amount && each.ageSeconds < reservationSeconds,
    )
    const others = live.filter((each) => each !== known)
    await voidUnstarted(ctx, orderId, books, { only: others })
    const payment = known ?? (await createPayment(ctx, { orderId, provider, method: null, ...due }))
    const replaced = others.flatMap(({ reference, ...each }) =>
      reference === null ? [] : [{ provider: each.provider, reference }],
    )
    // The checkout finds the order by its provider. A transfer keeps its own: its term and its reminder go on.
    if (isPending && replaced.length === 0) await setPaymentProvider(ctx, orderId, provider)
    return ok({ payment, isPending, replaced })
  })
}

/**
 * Closes an attempt that was recorded and will not be started. The last one of a pending order stays open, because an
 * order with closed payments only is canceled, and its buyer may choose another way to pay.
 */
export async function dropPayment(ctx: Context, payment: Payment): Promise<void> {
  await inTransaction(ctx, async () => {
    const order = await lockOrder(ctx, payment.orderId)
    const books = await paymentBooks(ctx, payment.orderId)
    const isLast = books.payments.every(({ id, status }) => id === payment.id || status === 'voided')
    if (order?.status === 'pending' && isLast) return
    await voidUnstarted(ctx, payment.orderId, books, { only: [payment] })
  })
}
