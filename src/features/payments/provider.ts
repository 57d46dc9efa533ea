import type { AmountLimits } from '@/features/payments/domain/check-amount'
import type { DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundState } from '@/features/payments/domain/refund'
import type { CurrencyCode } from '@/shared/currencies'
import type { CountryCode } from '@/shared/countries'
import type { Locale } from '@/shared/locales'
import type { Money } from '@/shared/money'
import type { Result } from '@/shared/result'
import { isNamed } from '@/shared/is-named'

import type { PaymentEventHint } from './payment.tables'

/** Amounts everywhere are minor units of `currency`. */
type PaymentRequest = {
  /** The payment's id: the idempotency key, so that asking twice starts one payment. */
  readonly key: string
  readonly orderId: string
  /** The absolute address of the shop's page to return to, for a provider with its own pages. */
  readonly returnUrl: string
  readonly amount: number
  readonly currency: CurrencyCode
}

/**
 * Data for the shopper's browser to pay, which is secret. With `redirectUrl` the shopper pays on the provider's page;
 * other fields are defined by each provider and its form.
 */
export type BrowserData = { readonly redirectUrl?: string; readonly [name: string]: string }

export type StartedPayment = {
  /** The provider's id of the payment, unique among the payments of all providers. */
  readonly reference: string
  readonly browser: BrowserData
}

/** A refund at the provider. `refundId` is ours; null for one that was made in the provider's dashboard. */
export type ProviderRefund = {
  readonly reference: string
  readonly refundId: string | null
  readonly status: RefundState
  readonly amount: number
  readonly failureMessage: string | null
}

/** The current state of a payment at the provider. Events are only a reason to query it. */
export type PresentState = {
  readonly reference: string
  /** The order id that the provider has for it. */
  readonly orderId: string | null
  readonly status: PaymentState
  /** The provider is processing it, which takes days for some methods. It cannot be canceled meanwhile. */
  readonly isProcessing: boolean
  readonly amount: number
  readonly capturedAmount: number
  /** In upper case, from the provider; it may be unknown to the shop. */
  readonly currency: string
  readonly livemode: boolean
  /** Null when it cannot be paid any more. */
  readonly browser: BrowserData | null
  /** The last failed attempt. `id` differs between attempts. */
  readonly failure: { readonly id: string; readonly code: string; readonly message: string } | null
  /** All refunds; null when they were not requested and the payment shows none. */
  readonly refunds: readonly ProviderRefund[] | null
  /** All disputes; null when they were not requested and the payment shows none. */
  readonly disputes: readonly ProviderDispute[] | null
}

/** A buyer's complaint at their bank, as the provider reports it. */
export type ProviderDispute = {
  readonly id: string
  readonly state: DisputeState
  readonly amount: number
  readonly reason: string
}

/** Lists to query even if the payment shows no refund or dispute, because it may not show it yet, or no longer. */
export type FetchOptions = { readonly withRefunds?: boolean; readonly withDisputes?: boolean }

type RefundRequest = {
  /** The refund's id: the idempotency key. */
  readonly key: string
  /** The payment's; null for a payment by hand. */
  readonly reference: string | null
  readonly amount: number
  readonly currency: CurrencyCode
}

/** The provider refused the call permanently: it had no effect, and a retry would fail again. */
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

/** The provider did not answer, or not properly, so the call may have had an effect. Retry it with the same key. */
export class PaymentUnavailableError extends Error {
  override readonly name = 'PaymentUnavailableError'
}

/** Recognizes errors by name, because an error may come from another bundle's copy of its class. */
export const isRefused = (error: unknown): error is PaymentRefusedError =>
  isNamed<PaymentRefusedError>(error, 'PaymentRefusedError')
export const isUnanswered = (error: unknown): error is PaymentUnavailableError =>
  isNamed<PaymentUnavailableError>(error, 'PaymentUnavailableError')

/** A raw webhook: the body is unparsed, because its bytes are signed. */
export type WebhookRequest = { readonly body: string; readonly headers: Headers }

/** The event of a webhook. `id` is unique among the events of all providers; an unhandled one is stored and ignored. */
export type ProviderEvent = {
  readonly id: string
  readonly type: string
  readonly isHandled: boolean
  readonly hint: PaymentEventHint
}

/** `live` when the keys move real money; null without keys, and then nothing is offered. */
export type ProviderMode = 'live' | 'test' | null

/** The texts about a provider for buyers and staff. */
export type ProviderWords = {
  /** As a choice at checkout, and for how an order was paid: 'Card or wallet'. */
  readonly name: string
  readonly note: string
  /** Beneath the form; empty for none. */
  readonly assurance: string
}

/** Interprets the address of the return and failure codes of the provider. */
type ReturnReader = {
  /** Whether the shopper stopped paying, by the parameters that the provider added to the return's address. */
  readonly isStopped: (query: Readonly<Record<string, string | undefined>>) => boolean
  /** Whether the bank did not recognize the buyer. `code` is of a failure. */
  readonly isUnrecognized: (code: string) => boolean
}

/** The part of a provider in the shopper's browser. */
export type BrowserPart = ReturnReader & {
  readonly words: (locale: Locale) => ProviderWords
  /**
   * Data for its form on the checkout page, before an order exists. Null for a provider with its own pages. The form
   * itself is in `payment-form.tsx`.
   */
  readonly form: ((amount: Money) => Readonly<Record<string, string>>) | null
}

type ProviderBase = {
  /** Written on payments and sent by API clients: never changed. */
  readonly id: string
  readonly mode: () => ProviderMode
  readonly currencies: 'all' | ReadonlySet<CurrencyCode>
  /** The countries of its buyers. */
  readonly countries: 'all' | ReadonlySet<CountryCode>
  readonly limits: (currency: CurrencyCode) => AmountLimits
  /** Refunds money. Finds an earlier refund with the same key, however old, instead of making a second one. */
  readonly refund: (request: RefundRequest) => Promise<ProviderRefund>
}

/** Payments outside of the shop: staff record them, and no provider can be queried. */
export type ByHandProvider = ProviderBase & { readonly kind: 'by_hand' }

/**
 * A provider with a server. Every call may be repeated. Never make one inside a transaction. Each throws
 * {@link PaymentRefusedError} or {@link PaymentUnavailableError}.
 */
export type OnlineProvider = ProviderBase & {
  readonly kind: 'online'
  readonly start: (request: PaymentRequest) => Promise<StartedPayment>
  /** Null when the payment does not exist at the provider. */
  readonly fetch: (reference: string, options?: FetchOptions) => Promise<PresentState | null>
  /** Cancels a payment that is not captured; refused when it is. */
  readonly cancel: (reference: string) => Promise<void>
  /** Captures the authorized amount. */
  readonly capture: (reference: string) => Promise<void>
  /** The event in a webhook, if the provider signed it. */
  readonly readWebhook: (request: WebhookRequest) => Result<ProviderEvent, { code: 'invalid_signature' }>
  readonly browser: BrowserPart
}

export type PaymentProvider = OnlineProvider | ByHandProvider
