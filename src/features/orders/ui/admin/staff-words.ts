import type { DisputeState } from '@/features/payments/domain/dispute'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { RefundState } from '@/features/payments/domain/refund'
import type { Locale } from '@/shared/locales'
import type { InPanelLanguage } from '@/shared/panel-texts'
import type { Tone } from '@/ui/admin/status-badge'

import type { OrderState } from '../../domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from '../../domain/order-summary'
import { cancelReasons, refundReasons } from '../../domain/staff-reasons'
import { ordersPanel } from '../../panel-texts'

/** The label and tone of a state for staff. Shoppers have other texts, in `messages/`, which name the next step. */
export interface Word {
  readonly label: string
  readonly tone: Tone
}

type Tones<S extends string> = Readonly<Record<S, Tone>>

const orderTones: Tones<OrderState> = { pending: 'calm', placed: 'todo', completed: 'good', canceled: 'bad' }

const paymentStatusTones: Tones<PaymentStatus> = {
  unpaid: 'todo',
  partially_paid: 'todo',
  authorized: 'todo',
  paid: 'good',
  partially_refunded: 'calm',
  refunded: 'calm',
  voided: 'calm',
  disputed: 'bad',
  charged_back: 'bad',
}

const fulfillmentTones: Tones<FulfillmentStatus> = {
  unfulfilled: 'todo',
  partially_fulfilled: 'todo',
  fulfilled: 'good',
  not_required: 'calm',
}

const paymentTones: Tones<PaymentState> = {
  pending: 'calm',
  authorized: 'todo',
  captured: 'good',
  failed: 'bad',
  voided: 'calm',
}

const refundTones: Tones<RefundState> = { pending: 'todo', succeeded: 'good', failed: 'bad' }

const disputeTones: Tones<DisputeState> = { inquiry: 'todo', open: 'bad', won: 'good', lost: 'bad' }

export const orderWord = (state: OrderState, reader: InPanelLanguage): Word => ({
  label: ordersPanel.for(reader)(`states.order.${state}`),
  tone: orderTones[state],
})

export const paymentStatusWord = (state: PaymentStatus, reader: InPanelLanguage): Word => ({
  label: ordersPanel.for(reader)(`states.paymentStatus.${state}`),
  tone: paymentStatusTones[state],
})

export const fulfillmentWord = (state: FulfillmentStatus, reader: InPanelLanguage): Word => ({
  label: ordersPanel.for(reader)(`states.fulfillment.${state}`),
  tone: fulfillmentTones[state],
})

export const paymentWord = (state: PaymentState, reader: InPanelLanguage): Word => ({
  label: ordersPanel.for(reader)(`states.payment.${state}`),
  tone: paymentTones[state],
})

export const refundWord = (state: RefundState, reader: InPanelLanguage): Word => ({
  label: ordersPanel.for(reader)(`states.refund.${state}`),
  tone: refundTones[state],
})

export const disputeWord = (state: DisputeState, reader: InPanelLanguage): Word => ({
  label: ordersPanel.for(reader)(`states.dispute.${state}`),
  tone: disputeTones[state],
})

interface StateOption<S extends string> {
  readonly label: Record<Locale, string>
  readonly value: S
}

const optionsOf = <S extends string>(tones: Tones<S>, label: (state: S) => Record<Locale, string>): StateOption<S>[] =>
  // The keys of the record are the states, and no others.
  (Object.keys(tones) as S[]).map((value) => ({ label: label(value), value }))

/** The states as the choices of select fields. */
export const orderOptions = optionsOf(orderTones, (state) => ordersPanel.label(`states.order.${state}`))
export const paymentStatusOptions = optionsOf(paymentStatusTones, (state) =>
  ordersPanel.label(`states.paymentStatus.${state}`),
)
export const fulfillmentOptions = optionsOf(fulfillmentTones, (state) =>
  ordersPanel.label(`states.fulfillment.${state}`),
)

/** Reasons that the shop itself sets, after those that staff choose from. */
const reasons = [
  ...cancelReasons,
  ...refundReasons,
  'expired',
  'transfer_expired',
  'payment_refused',
  'payment_canceled',
  'out_of_stock',
  'order_canceled',
  'paid_twice',
  'overpaid',
  'refunded',
  'replaced',
  'payment_unavailable',
  'dashboard',
] as const

/** A reason in words; an unknown one is returned unchanged. */
export function reasonWords(reason: string, reader: InPanelLanguage): string {
  const known = reasons.find((each) => each === reason)
  return known === undefined ? reason.replaceAll('_', ' ') : ordersPanel.for(reader)(`reasons.${known}`)
}
