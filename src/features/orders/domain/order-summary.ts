import type { DisputeRecord } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundRecord } from '@/features/payments/domain/refund'
import { compare, isPositive, isZero, sum, type Money } from '@/shared/money'

export type PaymentStatus =
  | 'unpaid'
  | 'authorized'
  | 'paid'
  | 'partially_refunded'
  | 'refunded'
  | 'voided'
  /** The buyer's bank has taken the money and decides who gets it. */
  | 'disputed'
  /** The bank gave the money back to the buyer. */
  | 'charged_back'

export type FulfillmentStatus = 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'not_required'

export type PaymentRecord = { readonly status: PaymentState; readonly capturedAmount: Money }

/**
 * Rule, the first that holds:
 * 0. a dispute was lost, and the bank gave money back to the buyer: `charged_back`; a dispute is open: `disputed`
 * 1. everything captured was given back: `refunded`; some of it: `partially_refunded` (succeeded refunds count)
 * 2. as much was captured as the order costs, which is true of a free one at once: `paid`
 * 3. a payment is authorized: `authorized`
 * 4. there were payments and all were voided: `voided`
 * 5. otherwise `unpaid`
 */
export function derivePaymentStatus(
  total: Money,
  payments: readonly PaymentRecord[],
  { refunds, disputes }: { readonly refunds: readonly RefundRecord[]; readonly disputes: readonly DisputeRecord[] },
): PaymentStatus {
  if (disputes.some(({ state }) => state === 'lost')) return 'charged_back'
  if (disputes.some(({ state }) => state === 'open')) return 'disputed'
  const captured = sum(
    payments.filter((payment) => payment.status === 'captured').map((payment) => payment.capturedAmount),
    total.currency,
  )
  const refunded = sum(
    refunds.filter((refund) => refund.status === 'succeeded').map((refund) => refund.amount),
    total.currency,
  )
  if (isPositive(captured) && compare(refunded, captured) >= 0) return 'refunded'
  if (isPositive(captured) && isPositive(refunded)) return 'partially_refunded'
  if (isZero(total) || compare(captured, total) >= 0) return 'paid'
  if (payments.some((payment) => payment.status === 'authorized')) return 'authorized'
  return payments.length > 0 && payments.every((payment) => payment.status === 'voided') ? 'voided' : 'unpaid'
}

/** A line as far as shipping is concerned. */
export type ShippableLine = { readonly id: string; readonly quantity: number; readonly isDigital: boolean }

/**
 * Rule: digital lines never need shipping; an order without other lines is `not_required`. With nothing shipped yet it
 * is `unfulfilled`, with every piece shipped `fulfilled`, in between `partially_fulfilled`; once the unsent pieces were
 * canceled, that too counts as `fulfilled`. `shipped` is the pieces of all fulfillments together, by line id.
 */
export function deriveFulfillmentStatus(
  lines: readonly ShippableLine[],
  { shipped, isRestCanceled }: { readonly shipped: ReadonlyMap<string, number>; readonly isRestCanceled: boolean },
): FulfillmentStatus {
  const physical = lines.filter((line) => !line.isDigital)
  if (physical.length === 0) return 'not_required'
  if (isRestCanceled) return 'fulfilled'
  if (physical.every((line) => (shipped.get(line.id) ?? 0) >= line.quantity)) return 'fulfilled'
  return physical.some((line) => (shipped.get(line.id) ?? 0) > 0) ? 'partially_fulfilled' : 'unfulfilled'
}
