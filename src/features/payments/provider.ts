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
  /** The shop's page that the shopper comes back to, for a provider with pages of its own. An absolute address. */
  readonly returnUrl: string
  readonly amount: number
  readonly currency: CurrencyCode
}

/**
 * What the shopper's browser needs to pay; a secret. With `redirectUrl` the shopper pays on the provider's page; all else
 * is between a provider and its form.
 */
export type BrowserData = { readonly redirectUrl?: string; readonly [name: string]: string }

export type StartedPayment = {
  /** The provider's id of the payment, unique among the payments of all providers. */
  readonly reference: string
  readonly browser: BrowserData
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
  /** The provider is processing it, which takes days for some methods. It cannot be canceled meanwhile. */
  readonly isProcessing: boolean
  readonly amount: number
  readonly capturedAmount: number
  /** In upper case, as the provider says; perhaps none that we know. */
  readonly currency: string
  readonly livemode: boolean
  /** Null when it cannot be paid any more. */
  readonly browser: BrowserData | null
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
  /** The payment's; null for a payment by hand. */
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

/** A webhook as it came: the body byte by byte, because it is signed. */
export type WebhookRequest = { readonly body: string; readonly headers: Headers }

/** What a webhook tells. `id` is unique among the events of all providers; one that is not handled is stored and ignored. */
export type ProviderEvent = {
  readonly id: string
  readonly type: string
  readonly isHandled: boolean
  readonly hint: PaymentEventHint
}

/** `live` when the keys move real money; null without keys, and then nothing is offered. */
export type ProviderMode = 'live' | 'test' | null

/** What buyers and staff read about a way to pay. */
export type ProviderWords = {
  /** As a choice at checkout, and for how an order was paid: 'Card or wallet'. */
  readonly name: string
  readonly note: string
  /** Beneath the form; empty for none. */
  readonly assurance: string
}

/** What the address of the return, or the code of a failure, says to the provider. */
type ReturnReader = {
  /** Whether the shopper stopped paying, by what the provider added to the address that the shopper comes back to. */
  readonly isStopped: (query: Readonly<Record<string, string | undefined>>) => boolean
  /** Whether the bank did not recognize the buyer. `code` is of a failure. */
  readonly isUnrecognized: (code: string) => boolean
}

/** The part of a provider in the shopper's browser. */
export type BrowserPart = ReturnReader & {
  readonly words: (locale: Locale) => ProviderWords
  /**
   * What its form on the checkout page needs, before there is an order. Null for a provider with pages of its own. The form
   * itself is in `payment-form.tsx`.
   */
  readonly form: ((amount: Money) => Readonly<Record<string, string>>) | null
}

type ProviderBase = {
  /** Written on payments and sent by API clients: never changed. */
  readonly id: string
  readonly mode: () => ProviderMode
  readonly currencies: 'all' | ReadonlySet<CurrencyCode>
  /** Where its buyers are. */
  readonly countries: 'all' | ReadonlySet<CountryCode>
  readonly limits: (currency: CurrencyCode) => AmountLimits
  /** Gives money back. Finds an earlier refund with the same key, however long ago, instead of making a second one. */
  readonly refund: (request: RefundRequest) => Promise<ProviderRefund>
}

/** Paid outside the app: staff record it, and no provider knows its state. */
export type ByHandProvider = ProviderBase & { readonly kind: 'by_hand' }

/**
 * A provider with a server to ask. Every call may be repeated. Never make one inside a transaction. Each throws
 * {@link PaymentRefusedError} or {@link PaymentUnavailableError}.
 */
export type OnlineProvider = ProviderBase & {
  readonly kind: 'online'
  readonly start: (request: PaymentRequest) => Promise<StartedPayment>
  /** Null when the provider knows no such payment. */
  readonly fetch: (reference: string, options?: FetchOptions) => Promise<PresentState | null>
  /** Gives up a payment that is not captured. Refused when it is. */
  readonly cancel: (reference: string) => Promise<void>
  /** Takes what was authorized. */
  readonly capture: (reference: string) => Promise<void>
  /** The event in a webhook, if the provider signed it. */
  readonly readWebhook: (request: WebhookRequest) => Result<ProviderEvent, { code: 'invalid_signature' }>
  readonly browser: BrowserPart
}

/** All that the shop knows of a payment provider. */
export type PaymentProvider = OnlineProvider | ByHandProvider
