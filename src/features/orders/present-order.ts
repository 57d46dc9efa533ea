import type { Payment, PaymentBooks } from '@/features/payments/domain/payment'
import type { ManualPaymentMethod } from '@/features/payments/payment-methods.queries'
import { isByHand } from '@/features/payments/is-by-hand'
import { providerName } from '@/features/payments/provider-name'
import type { Locale } from '@/shared/locales'
import { money, type Money } from '@/shared/money'

import { amountDue } from './amount-due'
import { nextStep } from './domain/next-step'
import { isUnpaid } from './domain/order-summary'
import type { DownloadView, OrderView, ParcelView, PaymentView } from './domain/order-view'
import { isForBuyer, type TimelineEntry } from './domain/timeline'
import { amountsOf } from './order-line.codec'
import type { OrderRow } from './order-view.repository'
import { fillInstructions } from './order-words'

type Parts = {
  readonly order: OrderRow
  readonly books: PaymentBooks
  readonly timeline: readonly TimelineEntry[]
  readonly downloads: readonly DownloadView[]
  /** The manual method it is paid by, when it is. */
  readonly method: ManualPaymentMethod | null
  /** The language that the method's texts are in, for the dates and figures among them. */
  readonly locale: Locale
  /** The store's, for dates. */
  readonly timeZone: string
}

/** Puts an order's parts together as its buyer may see it. */
export function presentOrder({ order, books, timeline, downloads, method, locale, timeZone }: Parts): OrderView {
  const inCurrency = (amount: number): Money => money(amount, order.currency)
  const fulfillments = timeline.flatMap(toParcel)
  const payment = shownPayment(books)
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
      isManualPayment: isByHand({ provider: order.paymentProvider }),
      isPaidOnDelivery: order.isPaidOnDelivery,
      hasFailedPayment: payment?.status === 'failed',
      hasDigitalLines: order.lines.some(({ isDigital }) => isDigital),
      isRestCanceled: order.isRestCanceled,
    }),
    createdAt: order.createdAt,
    placedAt: order.placedAt,
    canceledAt: order.canceledAt,
    cancelReason: order.cancelReason,
    payBy: awaitedUntil(order),
    isRestCanceled: order.isRestCanceled,
    isPaidOnDelivery: order.isPaidOnDelivery,
    email: order.email,
    locale: order.locale,
    currency: order.currency,
    taxInclusive: order.taxInclusive,
    lines: order.lines.map(({ product, variant, ...line }) => ({
      ...line,
      ...amountsOf(line, inCurrency),
      productId: product,
      variantId: variant,
    })),
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
    shippingLine: shippingLine && {
      ...shippingLine,
      amount: inCurrency(shippingLine.amount),
      taxTotal: inCurrency(shippingLine.taxTotal),
      arrival: shippingLine.arrival ?? null,
    },
    taxLines: order.taxLines.map((line) => ({
      ...line,
      taxable: inCurrency(line.taxable),
      tax: inCurrency(line.tax),
    })),
    withdrawalConsent: order.withdrawalConsent,
    subtotal: inCurrency(order.subtotal),
    discountTotal: inCurrency(order.discountTotal),
    shippingTotal: inCurrency(order.shippingTotal),
    taxTotal: inCurrency(order.taxTotal),
    total: inCurrency(order.total),
    amountDue: amountDue(order, books),
    payment: payment ? presentPayment({ order, method, locale, timeZone }, payment) : null,
    fulfillments,
    downloads,
    timeline: timeline.filter(isForBuyer),
  }
}

/**
 * The payment that decides how an order is paid: the last one that was captured, or else a manual one that is awaited, which
 * an unfinished attempt to pay online does not end, or else the newest.
 */
const shownPayment = ({ payments }: PaymentBooks): Payment | undefined =>
  payments.findLast(({ status }) => status === 'captured' || status === 'authorized') ??
  payments.findLast((payment) => isByHand(payment) && payment.status === 'pending') ??
  payments.at(-1)

const awaitedUntil = ({ status, paymentStatus, payBy }: OrderRow): string | null =>
  status === 'placed' && isUnpaid(paymentStatus) ? payBy : null

function presentPayment(
  { order, method, locale, timeZone }: Pick<Parts, 'order' | 'method' | 'locale' | 'timeZone'>,
  payment: Payment,
): PaymentView {
  const { provider, status, failureCode, failureMessage, currency } = payment
  const byHand = isByHand(payment) ? method : null
  const figures = { ...order, total: money(order.total, order.currency), payBy: awaitedUntil(order) }
  return {
    provider,
    method: payment.method,
    name: byHand?.name ?? providerName(provider, locale),
    instructions: byHand?.instructions ? fillInstructions(byHand.instructions, figures, { locale, timeZone }) : null,
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
