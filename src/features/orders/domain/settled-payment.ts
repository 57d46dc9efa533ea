import type { PaymentState } from '@/features/payments/domain/payment-state'

/** A payment as far as settling is concerned. Amounts are minor units of the order's currency. */
export type SettledPayment = {
  readonly id: string
  /** As the provider reports it now, never as an event claims. */
  readonly status: PaymentState
  /** What it pays when it succeeds. */
  readonly amount: number
  readonly captured: number
  /** What was given back or asked back; refunds that failed do not count. */
  readonly refunded: number
  /** The part of `refunded` that staff decided to charge less: the order is paid without it. */
  readonly waived: number
  /** What the buyer's bank took back for good. */
  readonly chargedBack: number
  /** Whether the bank holds the money because of a dispute: it cannot be refunded until the bank has decided. */
  readonly isHeldByBank: boolean
  /** Whether a refund of it failed and was not retried. Only staff retry it, or it could fail for ever. */
  readonly hasFailedRefund: boolean
  /** Whether it is paid by hand. No provider can cancel or refund it. */
  readonly isByHand: boolean
  /** Whether its provider knows of it, so that it may still succeed there. */
  readonly isStarted: boolean
  /** The provider is processing it, which takes days for some methods. It cannot be canceled meanwhile. */
  readonly isProcessing: boolean
  /** A refund must be a multiple of this. */
  readonly refundStep: number
}

export const isCaptured = ({ status }: SettledPayment): boolean => status === 'captured'

/** What of a payment is still with the shop. */
export const keptAmount = ({ captured, refunded, chargedBack }: SettledPayment): number =>
  Math.max(0, captured - refunded - chargedBack)

/** Whether it may still become money at its provider. */
export const isOpen = ({ isStarted, isByHand, status }: SettledPayment): boolean =>
  isStarted && !isByHand && (status === 'pending' || status === 'failed' || status === 'authorized')

export const sumOf = (payments: readonly SettledPayment[], figure: (payment: SettledPayment) => number): number =>
  payments.reduce((total, payment) => total + figure(payment), 0)
