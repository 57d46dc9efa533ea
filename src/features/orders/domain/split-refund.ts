import { refundableOf, type Payment, type PaymentBooks } from '@/features/payments/domain/payment'
import { fail, ok, type Result } from '@/shared/result'

/** The part of a refund that comes from one payment, in minor units. */
export type RefundPart = { readonly payment: Payment; readonly amount: number; readonly retryOf?: string }

export type RefundPlanFailure =
  | { code: 'invalid_amount' }
  /** `refundable` is what is left, in minor units: other refunds count from the moment they were asked for. */
  | { code: 'refund_exceeds_captured'; refundable: number }
  /** The buyer's bank holds the money until it has decided. */
  | { code: 'payment_disputed' }
  /** The payment provider refunds multiples of `step` minor units only. */
  | { code: 'amount_not_refundable'; step: number }

export type RefundPlan = Result<readonly RefundPart[], RefundPlanFailure>

type StepOf = (payment: Payment) => number

/**
 * Splits a refund over the payments, the oldest first; nearly every order has just one. Without `amount` it refunds all
 * that is left.
 */
export function splitRefund(books: PaymentBooks, amount: number | undefined, stepOf: StepOf): RefundPlan {
  const open = books.payments.map((payment) => ({ payment, left: refundableOf(payment, books).amount }))
  const refundable = open.reduce((sum, { left }) => sum + left, 0)
  const wanted = amount ?? refundable
  if (!Number.isSafeInteger(wanted) || (amount !== undefined && amount < 1)) return fail('invalid_amount')
  if (wanted < 1 || wanted > refundable) return tooMuch(books, refundable)
  let rest = wanted
  const parts = open.flatMap(({ payment, left }): RefundPart[] => {
    const part = Math.min(rest, left)
    rest -= part
    return part < 1 ? [] : [{ payment, amount: part }]
  })
  return inSteps(parts, stepOf)
}

/** Plans a failed refund once more; null when there is no such refund, or it was retried already. */
export function repeatRefund(books: PaymentBooks, refundId: string, stepOf: StepOf): RefundPlan | null {
  const failed = books.refunds.find(({ id, status }) => id === refundId && status === 'failed')
  const payment = books.payments.find(({ id }) => id === failed?.paymentId)
  if (!failed || !payment || books.refunds.some(({ retryOf }) => retryOf === refundId)) return null
  const left = refundableOf(payment, books).amount
  if (failed.amount > left) return tooMuch(books, left)
  return inSteps([{ payment, amount: failed.amount, retryOf: refundId }], stepOf)
}

const tooMuch = (books: PaymentBooks, refundable: number): RefundPlan =>
  refundable === 0 && books.disputes.some(({ state }) => state === 'open')
    ? fail('payment_disputed')
    : fail('refund_exceeds_captured', { refundable })

function inSteps(parts: readonly RefundPart[], stepOf: StepOf): RefundPlan {
  const uneven = parts.find(({ payment, amount }) => amount % stepOf(payment) !== 0)
  return uneven ? fail('amount_not_refundable', { step: stepOf(uneven.payment) }) : ok(parts)
}
