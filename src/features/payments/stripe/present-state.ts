import type Stripe from 'stripe'

import type { PresentState, PresentStatus, ProviderRefund } from '@/features/payments/provider'

/** See https://docs.stripe.com/payments/paymentintents/lifecycle. */
function statusOf(status: Stripe.PaymentIntent.Status): PresentStatus {
  switch (status) {
    case 'requires_payment_method':
    case 'requires_confirmation':
    case 'requires_action':
      return 'awaiting_shopper'
    case 'processing':
      return 'processing'
    case 'requires_capture':
      return 'authorized'
    case 'succeeded':
      return 'captured'
    case 'canceled':
      return 'canceled'
    default:
      // Stripe may add states; nothing is concluded from one that this version does not know.
      return 'processing'
  }
}

function failureOf(intent: Stripe.PaymentIntent): PresentState['failure'] {
  const error = intent.last_payment_error
  if (!error) return null
  const code = error.decline_code ?? error.code ?? error.type
  return {
    id: error.charge ?? error.payment_method?.id ?? code,
    code,
    message: error.message ?? code,
  }
}

/** What a PaymentIntent says, in the words of the port. */
export function toPresentState(intent: Stripe.PaymentIntent, refunds: readonly Stripe.Refund[] | null): PresentState {
  return {
    reference: intent.id,
    orderId: intent.metadata['order'] ?? null,
    status: statusOf(intent.status),
    amount: intent.amount,
    capturedAmount: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    livemode: intent.livemode,
    clientSecret: intent.client_secret,
    failure: failureOf(intent),
    refunds: refunds?.map(toProviderRefund) ?? null,
  }
}

/** `requires_action` waits for the buyer's bank details; `canceled` never will move money. */
function refundStatusOf(status: string | null): ProviderRefund['status'] {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}

export function toProviderRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    reference: refund.id,
    refundId: refund.metadata?.['refund'] ?? null,
    status: refundStatusOf(refund.status),
    amount: refund.amount,
    failureMessage: refund.failure_reason ?? null,
  }
}
