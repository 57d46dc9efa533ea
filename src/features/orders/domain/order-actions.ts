import { orderStates, type OrderState } from '@/features/orders/domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from '@/features/orders/domain/order-summary'
import { canTransition } from '@/shared/state-machine'

export type OrderAction =
  | 'mark_paid'
  /** The money of a canceled order has come after all. */
  | 'reinstate'
  | 'fulfill'
  /** Sends goods although a bank has the money, or gave it back: staff must say that they mean it. */
  | 'fulfill_anyway'
  | 'complete'
  | 'refund'
  | 'cancel'
  /** What was not sent yet is not sent any more. */
  | 'cancel_rest'
  /** All was sent, and the money never comes. */
  | 'close_unpaid'

/** What the next actions depend on. */
export type ActionableOrder = {
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  /** Paid outside, as by bank transfer or in cash: staff say when the money has come. */
  readonly isManualPayment: boolean
  /** Paid in cash at the door: the one kind that is shipped before it is paid. */
  readonly isPaidOnDelivery: boolean
  /** Canceled because the money did not come. */
  readonly isCanceledUnpaid: boolean
  /** Whether anything captured can still be given back. */
  readonly isRefundable: boolean
}

type Rule = (order: ActionableOrder) => boolean

const isPaid: Rule = ({ paymentStatus }) => paymentStatus === 'paid' || paymentStatus === 'partially_refunded'
const isWithBank: Rule = ({ paymentStatus }) => paymentStatus === 'disputed' || paymentStatus === 'charged_back'
const hasLeft: Rule = ({ fulfillmentStatus }) =>
  fulfillmentStatus === 'fulfilled' || fulfillmentStatus === 'partially_fulfilled'
const hasRest: Rule = ({ fulfillmentStatus }) =>
  fulfillmentStatus === 'unfulfilled' || fulfillmentStatus === 'partially_fulfilled'
const isOpen: Rule = ({ status }) => status === 'pending' || status === 'placed'
const isAwaited: Rule = ({ isManualPayment, paymentStatus }) => isManualPayment && paymentStatus === 'unpaid'

/** Nothing about the money is awaited any more, wherever it is. Who got goods and never paid has a voided payment. */
const isMoneySettled: Rule = (order) =>
  isPaid(order) ||
  order.paymentStatus === 'refunded' ||
  order.paymentStatus === 'charged_back' ||
  (order.paymentStatus === 'voided' && hasLeft(order))

/** In the order of the buttons: what usually comes next, first. */
const rules: readonly (readonly [OrderAction, Rule])[] = [
  ['mark_paid', (order) => isOpen(order) && isAwaited(order)],
  [
    'reinstate',
    ({ status, isManualPayment, isCanceledUnpaid, paymentStatus }) =>
      status === 'canceled' && isManualPayment && isCanceledUnpaid && paymentStatus === 'voided',
  ],
  [
    'fulfill',
    (order) =>
      order.status === 'placed' && hasRest(order) && (isPaid(order) || (order.isPaidOnDelivery && isAwaited(order))),
  ],
  ['fulfill_anyway', (order) => order.status === 'placed' && hasRest(order) && isWithBank(order)],
  [
    'complete',
    (order) => canTransition(orderStates, order.status, 'complete') && isMoneySettled(order) && !hasRest(order),
  ],
  ['refund', (order) => order.isRefundable],
  // What has left the house comes back as a return, not as a cancellation. While a bank decides about the money it could
  // not be given back, and what was canceled would stay paid.
  [
    'cancel',
    (order) =>
      canTransition(orderStates, order.status, 'cancel') && !hasLeft(order) && order.paymentStatus !== 'disputed',
  ],
  ['cancel_rest', (order) => order.status === 'placed' && order.fulfillmentStatus === 'partially_fulfilled'],
  ['close_unpaid', (order) => order.status === 'placed' && order.fulfillmentStatus === 'fulfilled' && isAwaited(order)],
]

/** What staff may do with an order now. The use cases ask the same function before they act. */
export const nextActions = (order: ActionableOrder): OrderAction[] =>
  rules.filter(([, applies]) => applies(order)).map(([action]) => action)

export const canDo = (order: ActionableOrder, action: OrderAction): boolean => nextActions(order).includes(action)
