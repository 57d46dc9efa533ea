import { chargedBack, type DisputeRecord, type DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import { refundable, type RefundRecord, type RefundState } from '@/features/payments/domain/refund'
import type { CurrencyCode } from '@/shared/currencies'
import { money, zero, type Money } from '@/shared/money'

export type PaymentProviderName = 'stripe' | 'manual'

/** One attempt to pay one order. Amounts are minor units of `currency`. */
export type Payment = {
  readonly id: string
  readonly storeId: string
  readonly orderId: string
  readonly provider: PaymentProviderName
  /** The code of a manual method; null where the shopper chooses in the provider's form. */
  readonly method: string | null
  readonly status: PaymentState
  readonly amount: number
  readonly capturedAmount: number
  readonly refundedAmount: number
  readonly currency: CurrencyCode
  /** The provider's id of it; null before the provider was asked, and for manual payments. */
  readonly reference: string | null
  readonly failureCode: string | null
  readonly failureMessage: string | null
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
  /** The failed refund that this one repeats. */
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

/** Everything that was paid, given back and disputed for one order. */
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

/** The refunds of a payment and what its buyer's bank took back, as the rules of refunds read them. */
export const returnsOf = (payment: Payment, { refunds, disputes }: PaymentBooks) => ({
  refunds: ofPayment(payment, refunds).map(refundRecord),
  chargedBack: chargedBack(ofPayment(payment, disputes).map(disputeRecord), payment.currency),
})

/**
 * What of a payment is not given back yet: a refund counts from the moment it was asked for, a dispute when it is lost.
 */
export const keptOf = (payment: Payment, books: PaymentBooks): Money =>
  refundable({ capturedAmount: capturedOf(payment) }, returnsOf(payment, books))

/** Whether the buyer's bank holds the money of a payment, so that nobody can give it back. */
export const isHeldByBank = (payment: Payment, { disputes }: PaymentBooks): boolean =>
  ofPayment(payment, disputes).some(({ state }) => state === 'open')

/** What of a payment can be given back now. */
export const refundableOf = (payment: Payment, books: PaymentBooks): Money =>
  isHeldByBank(payment, books) ? zero(payment.currency) : keptOf(payment, books)

/** Whether a failed refund was not asked for again yet. */
export const isRetryable = ({ id, status }: Refund, { refunds }: PaymentBooks): boolean =>
  status === 'failed' && !refunds.some(({ retryOf }) => retryOf === id)

export const hasFailedRefund = (payment: Payment, books: PaymentBooks): boolean =>
  ofPayment(payment, books.refunds).some((refund) => isRetryable(refund, books))
