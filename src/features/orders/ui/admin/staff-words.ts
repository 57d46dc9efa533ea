import type { DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundState } from '@/features/payments/domain/refund'
import type { Tone } from '@/ui/admin/status-badge'

import type { OrderState } from '../../domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from '../../domain/order-summary'
import type { CancelReason, RefundReason } from '../../domain/staff-reasons'

/** The label and tone of a state for staff. Shoppers have other texts, in `messages/`, which name the next step. */
export interface Word {
  readonly label: string
  readonly tone: Tone
}

/** The states as the choices of a select field. */
export const stateOptions = (words: Readonly<Record<string, Word>>): { label: string; value: string }[] =>
  Object.entries(words).map(([value, { label }]) => ({ label, value }))

export const orderWords: Readonly<Record<OrderState, Word>> = {
  pending: { label: 'Not finished', tone: 'calm' },
  placed: { label: 'Open', tone: 'todo' },
  completed: { label: 'Completed', tone: 'good' },
  canceled: { label: 'Canceled', tone: 'bad' },
}

export const paymentStatusWords: Readonly<Record<PaymentStatus, Word>> = {
  unpaid: { label: 'Unpaid', tone: 'todo' },
  partially_paid: { label: 'Partly paid', tone: 'todo' },
  authorized: { label: 'Authorized', tone: 'todo' },
  paid: { label: 'Paid', tone: 'good' },
  partially_refunded: { label: 'Partly refunded', tone: 'calm' },
  refunded: { label: 'Refunded', tone: 'calm' },
  voided: { label: 'Voided', tone: 'calm' },
  disputed: { label: 'Disputed', tone: 'bad' },
  charged_back: { label: 'Charged back', tone: 'bad' },
}

export const fulfillmentWords: Readonly<Record<FulfillmentStatus, Word>> = {
  unfulfilled: { label: 'To ship', tone: 'todo' },
  partially_fulfilled: { label: 'Partly shipped', tone: 'todo' },
  fulfilled: { label: 'Shipped', tone: 'good' },
  not_required: { label: 'Nothing to ship', tone: 'calm' },
}

export const paymentWords: Readonly<Record<PaymentState, Word>> = {
  pending: { label: 'Waiting', tone: 'calm' },
  authorized: { label: 'Authorized', tone: 'todo' },
  captured: { label: 'Received', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  voided: { label: 'Voided', tone: 'calm' },
}

export const refundWords: Readonly<Record<RefundState, Word>> = {
  pending: { label: 'On its way', tone: 'todo' },
  succeeded: { label: 'Refunded', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
}

const anyReason = { customer_request: 'The customer asked for it', other: 'Another reason' }

export const cancelReasonWords: Readonly<Record<CancelReason, string>> = {
  ...anyReason,
  unavailable: 'Something is not available',
  unpaid: 'It was not paid',
}

export const refundReasonWords: Readonly<Record<RefundReason, string>> = {
  ...anyReason,
  damaged: 'Something arrived damaged',
  returned: 'Something was sent back',
  goodwill: 'Goodwill',
}

/** The label of a dispute for staff, and advice. */
export const disputeWords: Readonly<Record<DisputeState, Word & { readonly advice: string }>> = {
  inquiry: {
    label: 'Bank inquiry',
    tone: 'todo',
    advice: 'The money is still here. Answer the bank at the payment provider, or refund to end it.',
  },
  open: {
    label: 'Disputed',
    tone: 'bad',
    advice:
      'The bank has taken the money until it decides. It cannot be refunded, and the order cannot be canceled. Answer at the payment provider before its deadline, or accept the dispute there.',
  },
  won: { label: 'Won', tone: 'good', advice: 'The money is back, and the order continues as before.' },
  lost: {
    label: 'Lost',
    tone: 'bad',
    advice:
      'The bank gave the money back to the customer. Nothing is left to refund. Cancel what has not been shipped, so that it can be sold again.',
  },
}

/** Reasons that the shop itself sets. */
const ownReasons: Readonly<Record<string, string>> = {
  expired: 'It was not paid in time',
  transfer_expired: 'The transfer did not arrive in time',
  payment_refused: 'The payment service does not accept this amount',
  payment_canceled: 'The payment was canceled',
  out_of_stock: 'It was sold out when the payment arrived',
  order_canceled: 'The payment arrived after the order was canceled',
  paid_twice: 'It was paid twice',
  overpaid: 'More was paid than it costs',
  refunded: 'It was refunded in full',
  replaced: 'The shopper changed the cart and started again',
  payment_unavailable: 'The payment service did not respond',
  dashboard: 'Refunded at the payment provider',
}

/** A reason in words; an unknown one is returned unchanged. */
export const reasonWords = (reason: string): string =>
  ({ ...ownReasons, ...cancelReasonWords, ...refundReasonWords })[reason] ?? reason.replaceAll('_', ' ')
