import {
  capturedOf,
  disputeRecord,
  refundableOf,
  refundRecord,
  type PaymentBooks,
} from '@/features/payments/domain/payment'
import { isByHand } from '@/features/payments/is-by-hand'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { isPositive, money } from '@/shared/money'

import { canDo, type ActionableOrder } from './domain/order-actions'
import { deriveFulfillmentStatus, derivePaymentStatus } from './domain/order-summary'
import { listOrderedLines, type OrderedLine } from './fulfilled-lines.repository'
import { lockOrder, moveOrder, updateSummaries, type OrderHead } from './order.repository'
import { addToTimeline } from './timeline.repository'

type Summaries = Pick<
  OrderHead,
  'status' | 'paymentStatus' | 'fulfillmentStatus' | 'paymentProvider' | 'isPaidOnDelivery' | 'cancelReason'
>

/** Reasons of orders that were canceled because no money arrived: it may still arrive. */
const unpaidReasons: readonly string[] = ['unpaid', 'transfer_expired']

export const toActionable = (order: Summaries, books: PaymentBooks): ActionableOrder => ({
  status: order.status,
  paymentStatus: order.paymentStatus,
  fulfillmentStatus: order.fulfillmentStatus,
  isManualPayment:
    isByHand({ provider: order.paymentProvider }) ||
    books.payments.some((payment) => isByHand(payment) && payment.status === 'pending'),
  isCapturable: books.payments.some(({ status }) => status === 'authorized'),
  isPaidOnDelivery: order.isPaidOnDelivery,
  isCanceledUnpaid: unpaidReasons.includes(order.cancelReason ?? ''),
  isRefundable: books.payments.some((payment) => isPositive(refundableOf(payment, books))),
})

export const shippedByLine = (lines: readonly OrderedLine[]): ReadonlyMap<string, number> =>
  new Map(lines.map(({ id, shipped }) => [id, shipped]))

/**
 * Derives an order's summaries from its payments, refunds, disputes and parcels, and completes the order when its money
 * is settled and nothing is left to ship; an order of digital goods therefore as soon as it is paid. Call it at the end
 * of every transaction that changed one of these, under the order's lock, with the books as they are then.
 */
export async function refreshOrder(ctx: Context, order: OrderHead, books: PaymentBooks): Promise<OrderHead> {
  const lines = await listOrderedLines(ctx, order.id)
  const paymentStatus = derivePaymentStatus(
    money(order.total, order.currency),
    books.payments.map((payment) => ({
      status: payment.status,
      amount: money(payment.amount, payment.currency),
      capturedAmount: capturedOf(payment),
    })),
    { refunds: books.refunds.map(refundRecord), disputes: books.disputes.map(disputeRecord) },
  )
  const fulfillmentStatus = deriveFulfillmentStatus(lines, {
    shipped: shippedByLine(lines),
    isRestCanceled: order.isRestCanceled,
  })
  if (paymentStatus !== order.paymentStatus || fulfillmentStatus !== order.fulfillmentStatus) {
    await updateSummaries(ctx, order.id, { paymentStatus, fulfillmentStatus })
  }
  const refreshed = { ...order, paymentStatus, fulfillmentStatus }
  if (!canDo(toActionable(refreshed, books), 'complete')) return refreshed
  if (!(await moveOrder(ctx, order.id, { from: 'placed', to: 'completed' }))) return refreshed
  await addToTimeline(ctx, { orderId: order.id, type: 'order.completed', data: {} })
  return { ...refreshed, status: 'completed' }
}

/** The same for an order that was placed in this transaction. */
export async function refreshPlacedOrder(ctx: Context, orderId: string): Promise<OrderHead> {
  const order = await lockOrder(ctx, orderId)
  if (!order) throw new Error(`No such order: ${orderId}`)
  return refreshOrder(ctx, order, await paymentBooks(ctx, orderId))
}
