import type { PaymentState } from '@/features/payments/domain/payment-state'

/** The part of a payment that settling needs. Amounts are minor units of the order's currency. */
export type SettledPayment = {
  readonly id: string
  /** The provider's current state, never that of an event. */
  readonly status: PaymentState
  /** What it pays when it succeeds. */
  readonly amount: number
  readonly captured: number
  /** The sum of refunds, including pending ones and without failed ones. */
  readonly refunded: number
  /** The part of `refunded` that staff decided to charge less: the order is paid without it. */
  readonly waived: number
  /** The amount that the buyer's bank took back permanently. */
  readonly chargedBack: number
  /** Whether the bank holds the money because of a dispute: it cannot be refunded until the bank has decided. */
  readonly isHeldByBank: boolean
  /** Whether a refund of it failed and was not retried. Only staff retry it; automatic retries could fail forever. */
  readonly hasFailedRefund: boolean
  /** Whether it is a manual payment, which no provider can cancel or refund. */
  readonly isByHand: boolean
  /** Whether it exists at its provider, so that it may still succeed. */
  readonly isStarted: boolean
  /** The provider is processing it, which takes days for some methods. It cannot be canceled meanwhile. */
  readonly isProcessing: boolean
  /** Whether it is older than the time that a shopper has to pay. */
  readonly isStale: boolean
  /** A refund must be a multiple of this. */
  readonly refundStep: number
}

export const isCaptured = ({ status }: SettledPayment): boolean => status === 'captured'

/** The part of a payment that the shop still has. */
export const keptAmount = ({ captured, refunded, chargedBack }: SettledPayment): number =>
  Math.max(0, captured - refunded - chargedBack)

/** What a captured payment pays of the order. What a bank took back no longer does; a refund was a decision of the shop. */
export const paidBy = ({ captured, chargedBack }: SettledPayment): number => captured - chargedBack

/** Whether it may still become money at its provider. */
export const isOpen = ({ isStarted, isByHand, status }: SettledPayment): boolean =>
  isStarted && !isByHand && (status === 'pending' || status === 'failed' || status === 'authorized')

export const sumOf = (payments: readonly SettledPayment[], figure: (payment: SettledPayment) => number): number =>
  payments.reduce((total, payment) => total + figure(payment), 0)
