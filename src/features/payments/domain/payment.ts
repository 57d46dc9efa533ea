import { chargedBack, type DisputeRecord, type DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import { refundable, type RefundRecord, type RefundState } from '@/features/payments/domain/refund'
import type { CurrencyCode } from '@/shared/currencies'
import { money, zero, type Money } from '@/shared/money'

/** One attempt to pay one order. Amounts are minor units of `currency`. */
export type Payment = {
  readonly id: string
  readonly storeId: string
  readonly orderId: string
  /** The id of its provider. */
  readonly provider: string
  /** The code of a manual method; null where the shopper chooses in the provider's form. */
  readonly method: string | null
  readonly status: PaymentState
  readonly amount: number
  readonly capturedAmount: number
  readonly refundedAmount: number
  readonly currency: CurrencyCode
  /** The provider's id of it; null before the provider was called, and for manual payments. */
  readonly reference: string | null
  readonly failureCode: string | null
  readonly failureMessage: string | null
  /** ISO 8601 in UTC. */
  readonly capturedAt: string | null
  /** Seconds since it was recorded, by the database's clock. */
  readonly ageSeconds: number
}

/** Money given back, or being given back. */
export type Refund = {
  readonly id: string
  readonly orderId: string
  readonly paymentId: string
  readonly status: RefundState
  readonly amount: number
  readonly currency: CurrencyCode
  readonly reason: string | null
  /** The provider's id of it; null before the provider has answered. */
  readonly reference: string | null
  /** Why it failed, in the provider's words. */
  readonly failureMessage: string | null
  /** The failed refund that this one retries. */
  readonly retryOf: string | null
}

/** A buyer's complaint at their bank about a payment. `id` and `reason` are the provider's. */
export type Dispute = {
  readonly id: string
  readonly paymentId: string
  readonly state: DisputeState
  readonly amount: number
  readonly currency: CurrencyCode
  readonly reason: string
}

/** All payments, refunds and disputes of one order. */
export type PaymentBooks = {
  readonly payments: readonly Payment[]
  readonly refunds: readonly Refund[]
  readonly disputes: readonly Dispute[]
}

export const capturedOf = ({ capturedAmount, currency }: Payment): Money => money(capturedAmount, currency)

export const refundRecord = ({ status, amount, currency }: Refund): RefundRecord => ({
  status,
  amount: money(amount, currency),
})

export const disputeRecord = ({ state, amount, currency }: Dispute): DisputeRecord => ({
  state,
  amount: money(amount, currency),
})

const ofPayment = <T extends { readonly paymentId: string }>({ id }: Payment, records: readonly T[]): T[] =>
  records.filter(({ paymentId }) => paymentId === id)

/** The refunds of a payment and the money that the buyer's bank took back, as input for the rules of refunds. */
export const returnsOf = (payment: Payment, { refunds, disputes }: PaymentBooks) => ({
  refunds: ofPayment(payment, refunds).map(refundRecord),
  chargedBack: chargedBack(ofPayment(payment, disputes).map(disputeRecord), payment.currency),
})

/**
 * The part of a payment that is not given back: a refund counts from its request on, a dispute once it is lost.
 */
export const keptOf = (payment: Payment, books: PaymentBooks): Money =>
  refundable({ capturedAmount: capturedOf(payment) }, returnsOf(payment, books))

/** Whether the buyer's bank holds the money of a payment, so that it cannot be refunded. */
export const isHeldByBank = (payment: Payment, { disputes }: PaymentBooks): boolean =>
  ofPayment(payment, disputes).some(({ state }) => state === 'open')

/** The part of a payment that can be refunded now. */
export const refundableOf = (payment: Payment, books: PaymentBooks): Money =>
  isHeldByBank(payment, books) ? zero(payment.currency) : keptOf(payment, books)

/** Whether a refund failed and was not retried yet. */
export const isRetryable = ({ id, status }: Refund, { refunds }: PaymentBooks): boolean =>
  status === 'failed' && !refunds.some(({ retryOf }) => retryOf === id)

export const hasFailedRefund = (payment: Payment, books: PaymentBooks): boolean =>
  ofPayment(payment, books.refunds).some((refund) => isRetryable(refund, books))
