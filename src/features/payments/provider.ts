import type { AmountRefusal } from '@/features/payments/domain/amount-refusal'
import type { DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundState } from '@/features/payments/domain/refund'
import type { CurrencyCode } from '@/shared/currencies'
import type { Money } from '@/shared/money'
import type { Result } from '@/shared/result'
import { isNamed } from '@/shared/is-named'

/** Amounts everywhere are minor units of `currency`. */
type PaymentRequest = {
  /** The payment's id: the idempotency key, so that asking twice makes one intent. */
  readonly key: string
  readonly orderId: string
  readonly amount: number
  readonly currency: CurrencyCode
}

type StartedPayment = {
  /** The provider's id of the payment, null where the provider keeps none. */
  readonly reference: string | null
  /** What the shopper's browser needs to pay; a secret. */
  readonly clientSecret: string | null
}

/** A refund as the provider knows it. `refundId` is ours, null for one that was made in the provider's dashboard. */
export type ProviderRefund = {
  readonly reference: string
  readonly refundId: string | null
  readonly status: RefundState
  readonly amount: number
  readonly failureMessage: string | null
}

/** A payment as it stands at the provider now. Events are only a hint to ask for this. */
export type PresentState = {
  readonly reference: string
  /** The order it says it is for. */
  readonly orderId: string | null
  readonly status: PaymentState
  /** The provider is at it, which takes days for some methods; nobody can cancel it meanwhile. */
  readonly isProcessing: boolean
  readonly amount: number
  readonly capturedAmount: number
  /** In upper case, as the provider says; perhaps none that we know. */
  readonly currency: string
  readonly livemode: boolean
  readonly clientSecret: string | null
  /** The last attempt that failed. `id` tells one attempt from the next. */
  readonly failure: { readonly id: string; readonly code: string; readonly message: string } | null
  /** All refunds; null when they were not asked for and the provider says that there are none. */
  readonly refunds: readonly ProviderRefund[] | null
  /** All disputes; null when they were not asked for and the provider says that there are none. */
  readonly disputes: readonly ProviderDispute[] | null
}

/** A buyer's complaint at their bank, about which the provider tells. */
export type ProviderDispute = {
  readonly id: string
  readonly state: DisputeState
  readonly amount: number
  readonly reason: string
}

/** Lists to ask for even if the payment itself shows no refund or dispute: it may not show it yet, or no longer. */
export type FetchOptions = { readonly withRefunds?: boolean; readonly withDisputes?: boolean }

type RefundRequest = {
  /** The refund's id: the idempotency key. */
  readonly key: string
  readonly reference: string | null
  readonly amount: number
  readonly currency: CurrencyCode
}

/** The provider said no, and would say no again: nothing has happened and nothing will. */
export class PaymentRefusedError extends Error {
  override readonly name = 'PaymentRefusedError'
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The provider did not answer, or not sensibly: it may have happened. Ask again with the same key. */
export class PaymentUnavailableError extends Error {
  override readonly name = 'PaymentUnavailableError'
}

/** By their names, because an error may come from another bundle's copy of its class. */
export const isRefused = (error: unknown): error is PaymentRefusedError =>
  isNamed<PaymentRefusedError>(error, 'PaymentRefusedError')
export const isUnanswered = (error: unknown): error is PaymentUnavailableError =>
  isNamed<PaymentUnavailableError>(error, 'PaymentUnavailableError')

/**
 * What the shop needs from a payment provider. Every call may be repeated. Never make one inside a transaction.
 * Each throws {@link PaymentRefusedError} or {@link PaymentUnavailableError}.
 */
export interface PaymentProvider {
  /** Whether it takes an amount at all. Asked before it is offered. */
  canTake(amount: Money): Result<null, AmountRefusal>
  start(request: PaymentRequest): Promise<StartedPayment>
  /** Null when the provider knows no such payment. */
  fetch(reference: string, options?: FetchOptions): Promise<PresentState | null>
  /** Gives up a payment that is not captured. Refused when it is. */
  cancel(reference: string): Promise<void>
  /** Takes what was authorized. */
  capture(reference: string): Promise<void>
  /** Gives money back. Finds an earlier refund with the same key, however long ago, instead of making a second one. */
  refund(request: RefundRequest): Promise<ProviderRefund>
  /** In minor units of the currency. Every refund must be a multiple of it. */
  refundStep(currency: CurrencyCode): number
}
