import type { DisputeRecord } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundRecord } from '@/features/payments/domain/refund'
import { add, compare, isPositive, isZero, sum, type Money } from '@/shared/money'

export type PaymentStatus =
  | 'unpaid'
  /** Some of the total was captured. */
  | 'partially_paid'
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

/** `amount` is what it pays when it succeeds. */
export type PaymentRecord = { readonly status: PaymentState; readonly amount: Money; readonly capturedAmount: Money }

/** Whether money is still missing of which none is secured at a provider. */
export const isUnpaid = (status: PaymentStatus): boolean => status === 'unpaid' || status === 'partially_paid'

/**
 * Rule, the first that holds:
 * 0. a dispute was lost, and the bank gave money back to the buyer: `charged_back`; a dispute is open: `disputed`
 * 1. everything captured was refunded: `refunded` (only succeeded refunds count)
 * 2. the shop has the total of the order, which is always so for a free order: `paid`. An order that was paid twice and
 * of
 *    which one payment was refunded is therefore paid
 * 3. the shop had the total and refunded a part of it: `partially_refunded`
 * 4. captured and authorized money together cover the total: `authorized`
 * 5. something was captured: `partially_paid`
 * 6. there were payments and all were voided: `voided`
 * 7. otherwise `unpaid`
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
  if (isZero(total) || compare(captured, add(total, refunded)) >= 0) return 'paid'
  if (compare(captured, total) >= 0) return 'partially_refunded'
  const authorized = sum(
    payments.filter((payment) => payment.status === 'authorized').map((payment) => payment.amount),
    total.currency,
  )
  if (isPositive(authorized) && compare(add(captured, authorized), total) >= 0) return 'authorized'
  if (isPositive(captured)) return 'partially_paid'
  return payments.length > 0 && payments.every((payment) => payment.status === 'voided') ? 'voided' : 'unpaid'
}

/** The part of a line that shipping needs. */
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
