import { orderStates, type OrderState } from '@/features/orders/domain/order-state'
import { isUnpaid, type FulfillmentStatus, type PaymentStatus } from '@/features/orders/domain/order-summary'
import { canTransition } from '@/shared/state-machine'

export type OrderAction =
  | 'mark_paid'
  /** Captures the money that a provider has authorized. */
  | 'capture'
  /** The money for a canceled order has arrived after all: the order becomes valid again. */
  | 'reinstate'
  | 'fulfill'
  /** Ships although a bank holds the money or gave it back to the buyer: staff must confirm this. */
  | 'fulfill_anyway'
  | 'complete'
  | 'refund'
  | 'cancel'
  /** Cancels the unsent pieces of a partly sent order. */
  | 'cancel_rest'
  /** Ends an order that was sent and will never be paid. */
  | 'close_unpaid'

/** What the next actions depend on. */
export type ActionableOrder = {
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  /**
   * Whether it is paid outside of the shop, as by bank transfer or in cash, in full or in part: staff record the money.
   */
  readonly isManualPayment: boolean
  /** Whether it is paid in cash on delivery, and so is shipped before it is paid. */
  readonly isPaidOnDelivery: boolean
  /** Canceled because no money arrived. */
  readonly isCanceledUnpaid: boolean
  /** Whether a provider has authorized money that was not captured. */
  readonly isCapturable: boolean
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
const isAwaited: Rule = ({ isManualPayment, paymentStatus }) => isManualPayment && isUnpaid(paymentStatus)

/** Whether no payment is expected any more. An order that was shipped and never paid has a voided payment. */
const isMoneySettled: Rule = (order) =>
  isPaid(order) ||
  order.paymentStatus === 'refunded' ||
  order.paymentStatus === 'charged_back' ||
  (order.paymentStatus === 'voided' && hasLeft(order))

/** In the order of the buttons, the most likely action first. */
const rules: readonly (readonly [OrderAction, Rule])[] = [
  ['mark_paid', (order) => isOpen(order) && isAwaited(order)],
  ['capture', ({ isCapturable, status }) => isCapturable && (status === 'placed' || status === 'completed')],
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
  // Shipped goods are returned, not canceled. While a bank decides about the money it cannot be refunded, so a canceled
  // order would stay paid.
  [
    'cancel',
    (order) =>
      canTransition(orderStates, order.status, 'cancel') && !hasLeft(order) && order.paymentStatus !== 'disputed',
  ],
  ['cancel_rest', (order) => order.status === 'placed' && order.fulfillmentStatus === 'partially_fulfilled'],
  ['close_unpaid', (order) => order.status === 'placed' && order.fulfillmentStatus === 'fulfilled' && isAwaited(order)],
]

/** The actions that staff can take on an order now. The use cases check with the same function. */
export const nextActions = (order: ActionableOrder): OrderAction[] =>
  rules.filter(([, applies]) => applies(order)).map(([action]) => action)

export const canDo = (order: ActionableOrder, action: OrderAction): boolean => nextActions(order).includes(action)
