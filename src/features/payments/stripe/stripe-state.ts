import type Stripe from 'stripe'

import type { PresentState, ProviderDispute, ProviderRefund } from '@/features/payments/provider'
import { isCurrencyCode } from '@/shared/currencies'

import { fromStripeAmount } from './stripe-amount'
import { stripeBrowserData } from './stripe-client'
import { disputeStateOf, paymentStateOf, refundStateOf, type StripeIntentStatus } from './stripe-status'

// Stripe may add states; an unknown one is treated like `processing`.
const knownStatuses: readonly string[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
] satisfies StripeIntentStatus[]

const isKnown = (status: string): status is StripeIntentStatus => knownStatuses.includes(status)

/** Minor units of ISO 4217; in a currency that the shop does not have the amount is unchanged. */
function amountOf(amount: number, currency: string): number {
  return isCurrencyCode(currency.toUpperCase()) ? fromStripeAmount(amount, currency).amount : amount
}

function failureOf(intent: Stripe.PaymentIntent): PresentState['failure'] {
  const error = intent.last_payment_error
  if (!error) return null
  const code = error.decline_code ?? error.code ?? error.type
  return { id: error.charge ?? error.payment_method?.id ?? code, code, message: error.message ?? code }
}

/** The state of a PaymentIntent as the port's type. */
export function toPresentState(
  intent: Stripe.PaymentIntent,
  { refunds, disputes }: { refunds: readonly Stripe.Refund[] | null; disputes: readonly Stripe.Dispute[] | null },
): PresentState {
  const status = isKnown(intent.status) ? intent.status : 'processing'
  const failure = failureOf(intent)
  return {
    reference: intent.id,
    orderId: intent.metadata['order'] ?? null,
    status: paymentStateOf(status, failure !== null),
    isProcessing: status === 'processing',
    amount: amountOf(intent.amount, intent.currency),
    capturedAmount: amountOf(intent.amount_received, intent.currency),
    currency: intent.currency.toUpperCase(),
    livemode: intent.livemode,
    browser: stripeBrowserData(intent),
    failure,
    refunds: refunds?.map(toProviderRefund) ?? null,
    disputes: disputes?.map(toProviderDispute) ?? null,
  }
}

export function toProviderRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    reference: refund.id,
    refundId: refund.metadata?.['refund'] ?? null,
    status: refundStateOf(refund.status),
    amount: amountOf(refund.amount, refund.currency),
    failureMessage: refund.failure_reason ?? null,
  }
}

const toProviderDispute = ({ id, amount, currency, reason, status }: Stripe.Dispute): ProviderDispute => ({
  id,
  state: disputeStateOf(status),
  amount: amountOf(amount, currency),
  reason,
})
