import { compare, isPositive, isZero, max, subtract, sum, zero, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'
import { defineStates } from '@/shared/state-machine'

export type RefundState = 'pending' | 'succeeded' | 'failed'

export type RefundEvent = 'succeed' | 'fail'

/** The customer's bank can still return a succeeded refund, as when the account is closed. */
export const refundStates = defineStates<RefundState, RefundEvent>({
  pending: { succeed: 'succeeded', fail: 'failed' },
  succeeded: { fail: 'failed' },
  failed: {},
})

export type RefundRecord = { readonly status: RefundState; readonly amount: Money }

/** Money taken out of a payment by refunds and by the buyer's bank. */
export type Returns = { readonly refunds: readonly RefundRecord[]; readonly chargedBack: Money }

/**
 * The part of a capture that can still be refunded. A refund counts from its request on, so that two concurrent ones
 * never exceed the capture together; a failed one no longer counts. Never negative.
 */
export function refundable(
  { capturedAmount }: { readonly capturedAmount: Money },
  { refunds, chargedBack }: Returns,
): Money {
  const promised = total(refunds, capturedAmount, (refund) => refund.status !== 'failed')
  return max(subtract(subtract(capturedAmount, promised), chargedBack), zero(capturedAmount.currency))
}

export type RefundFailure =
  | { code: 'invalid_amount' }
  | { code: 'currency_mismatch' }
  | { code: 'nothing_captured' }
  | { code: 'refund_exceeds_captured'; refundable: Money }

/** Whether `amount` may be refunded now; returns the amount to request from the provider. */
export function checkRefund(
  payment: { readonly capturedAmount: Money },
  returns: Returns,
  amount: Money,
): Result<Money, RefundFailure> {
  if (!isPositive(amount)) return fail('invalid_amount')
  if (amount.currency !== payment.capturedAmount.currency) return fail('currency_mismatch')
  if (isZero(payment.capturedAmount)) return fail('nothing_captured')
  const left = refundable(payment, returns)
  return compare(amount, left) > 0 ? fail('refund_exceeds_captured', { refundable: left }) : ok(amount)
}

const total = (
  refunds: readonly RefundRecord[],
  { currency }: Money,
  counts: (refund: RefundRecord) => boolean,
): Money =>
  sum(
    refunds.filter(counts).map((refund) => refund.amount),
    currency,
  )
