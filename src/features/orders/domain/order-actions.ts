import { orderStates, type OrderState } from '@/features/orders/domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from '@/features/orders/domain/order-summary'
import { canTransition } from '@/shared/state-machine'

export type OrderAction = 'mark_paid' | 'fulfill' | 'complete' | 'refund' | 'cancel'

/** What the next actions depend on. */
export type ActionableOrder = {
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  /** Paid outside, as by bank transfer or in cash: staff say when the money has come. */
  readonly isManualPayment: boolean
  /** Paid in cash at the door: the one kind that is shipped before it is paid. */
  readonly isPaidOnDelivery: boolean
  /** Whether anything captured can still be given back. */
  readonly isRefundable: boolean
}

type Rule = (order: ActionableOrder) => boolean

const isPaid: Rule = ({ paymentStatus }) => paymentStatus === 'paid' || paymentStatus === 'partially_refunded'
const hasLeft: Rule = ({ fulfillmentStatus }) =>
  fulfillmentStatus === 'fulfilled' || fulfillmentStatus === 'partially_fulfilled'
const isOpen: Rule = ({ status }) => status === 'pending' || status === 'placed'

/** In the order of the buttons: what usually comes next, first. */
const rules: readonly (readonly [OrderAction, Rule])[] = [
  ['mark_paid', (order) => isOpen(order) && order.isManualPayment && order.paymentStatus === 'unpaid'],
  [
    'fulfill',
    (order) =>
      order.status === 'placed' &&
      (order.fulfillmentStatus === 'unfulfilled' || order.fulfillmentStatus === 'partially_fulfilled') &&
      (isPaid(order) || order.isPaidOnDelivery),
  ],
  [
    'complete',
    (order) =>
      canTransition(orderStates, order.status, 'complete') &&
      isPaid(order) &&
      (order.fulfillmentStatus === 'fulfilled' || order.fulfillmentStatus === 'not_required'),
  ],
  ['refund', (order) => order.isRefundable],
  // What has left the house comes back as a return, not as a cancellation.
  ['cancel', (order) => canTransition(orderStates, order.status, 'cancel') && !hasLeft(order)],
]

/** What staff may do with an order now. The use cases ask the same function before they act. */
export const nextActions = (order: ActionableOrder): OrderAction[] =>
  rules.filter(([, applies]) => applies(order)).map(([action]) => action)

export const canDo = (order: ActionableOrder, action: OrderAction): boolean => nextActions(order).includes(action)
