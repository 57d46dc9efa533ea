import type { Payment, PaymentBooks } from '@/features/payments/domain/payment'
import type { ManualPaymentMethod } from '@/features/payments/payment-methods'
import { money, type Money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { piecesByLine } from './domain/fulfilled-lines'
import { nextStep } from './domain/next-step'
import type { DownloadView, OrderView, ParcelView, PaymentView } from './domain/order-view'
import { isForBuyer, type TimelineEntry } from './domain/timeline'
import { paidOnDelivery } from './domain/paid-on-delivery'
import type { OrderRow } from './order-view.repository'

type Parts = {
  readonly order: OrderRow
  readonly books: PaymentBooks
  readonly timeline: readonly TimelineEntry[]
  readonly downloads: readonly DownloadView[]
  /** The manual method it is paid by, when it is. */
  readonly method: ManualPaymentMethod | null
}

/** Puts an order's parts together as its buyer may see it. */
export function presentOrder({ order, books, timeline, downloads, method }: Parts): OrderView {
  const inCurrency = (amount: number): Money => money(amount, order.currency)
  const fulfillments = timeline.flatMap(toParcel)
  const fulfilled = piecesByLine(fulfillments.flatMap(({ lines }) => lines))
  const payment = books.payments.at(-1)
  const { shippingLine } = order
  return {
    id: order.id,
    number: order.number,
    token: order.token,
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    nextStep: nextStep({
      status: order.status,
      paymentStatus: order.paymentStatus,
      fulfillmentStatus: order.fulfillmentStatus,
      isManualPayment: order.paymentProvider === 'manual',
      isPaidOnDelivery: order.paymentMethod === paidOnDelivery,
      hasFailedPayment: payment?.status === 'failed',
      hasDigitalLines: order.lines.some(({ isDigital }) => isDigital),
      isRestCanceled: order.isRestCanceled,
    }),
    createdAt: order.createdAt,
    placedAt: order.placedAt,
    canceledAt: order.canceledAt,
    cancelReason: order.cancelReason,
    payBy: order.payBy,
    isRestCanceled: order.isRestCanceled,
    email: order.email,
    locale: order.locale,
    currency: order.currency,
    taxInclusive: order.taxInclusive,
    lines: order.lines.map(({ product, variant, ...line }) => ({
      ...line,
      productId: product,
      variantId: variant,
      fulfilledQuantity: fulfilled.get(line.id) ?? 0,
      unitPrice: inCurrency(line.unitPrice),
      subtotal: inCurrency(line.subtotal),
      discountTotal: inCurrency(line.discountTotal),
      taxTotal: inCurrency(line.taxTotal),
      total: inCurrency(line.total),
    })),
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
    shippingLine: shippingLine && {
      ...shippingLine,
      amount: inCurrency(shippingLine.amount),
      taxTotal: inCurrency(shippingLine.taxTotal),
    },
    taxLines: (order.taxLines ?? []).map((line) => ({
      ...line,
      taxable: inCurrency(line.taxable),
      tax: inCurrency(line.tax),
    })),
    subtotal: inCurrency(order.subtotal),
    discountTotal: inCurrency(order.discountTotal),
    shippingTotal: inCurrency(order.shippingTotal),
    taxTotal: inCurrency(order.taxTotal),
    total: inCurrency(order.total),
    payment: payment ? presentPayment(order, payment, method) : null,
    fulfillments,
    downloads,
    timeline: timeline.filter(isForBuyer),
  }
}

function presentPayment(order: OrderRow, payment: Payment, method: ManualPaymentMethod | null): PaymentView {
  const { provider, status, failureCode, failureMessage, currency } = payment
  const total = formatMoney(money(order.total, order.currency), order.locale)
  return {
    provider,
    method: payment.method,
    name: method?.name ?? null,
    instructions: method?.instructions?.replaceAll('{total}', total).replaceAll('{number}', order.number) ?? null,
    status,
    failure: failureCode === null ? null : { code: failureCode, message: failureMessage ?? failureCode },
    captured: money(payment.capturedAmount, currency),
    refunded: money(payment.refundedAmount, currency),
  }
}

function toParcel(entry: TimelineEntry): ParcelView[] {
  if (entry.type !== 'order.fulfilled') return []
  const { fulfillmentId: id, ...parcel } = entry.data
  return [{ id, at: entry.at, ...parcel }]
}
