import type { DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundState } from '@/features/payments/domain/refund'
import { assertNever } from '@/shared/assert-never'

/** docs.stripe.com/api/payment_intents/object#payment_intent_object-status */
export type StripeIntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'succeeded'
  | 'canceled'

/** `hasError`: whether the intent carries a `last_payment_error`. Without one it waits for its first card. */
export function paymentStateOf(status: StripeIntentStatus, hasError: boolean): PaymentState {
  switch (status) {
    case 'requires_payment_method':
      return hasError ? 'failed' : 'pending'
    case 'requires_confirmation':
    case 'requires_action':
    case 'processing':
      return 'pending'
    case 'requires_capture':
      return 'authorized'
    case 'succeeded':
      return 'captured'
    case 'canceled':
      return 'voided'
    default:
      return assertNever(status)
  }
}

/** docs.stripe.com/api/refunds/object#refund_object-status; null is a refund that was just made. */
export function refundStateOf(status: string | null): RefundState {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}

/**
 * docs.stripe.com/api/disputes/object#dispute_object-status. During an appeal against a lost dispute the buyer keeps
 * the money. An unknown state counts as open, so that nothing is shipped and no money is given back twice.
 */
export function disputeStateOf(status: string): DisputeState {
  switch (status) {
    case 'warning_needs_response':
    case 'warning_under_review':
      return 'inquiry'
    case 'won':
    case 'warning_closed':
    case 'prevented':
      return 'won'
    case 'lost':
    case 'appeal_needs_response':
    case 'appeal_under_review':
      return 'lost'
    default:
      return 'open'
  }
}
