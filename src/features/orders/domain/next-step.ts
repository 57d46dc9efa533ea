import type { OrderState } from './order-state'
import { isUnpaid, type FulfillmentStatus, type PaymentStatus } from './order-summary'

/** What happens next, for the sentence at the top of the order's page. */
export type NextStep =
  /** The card payment is not finished; the shopper may pay. */
  | 'pay'
  /** The last card was declined; the shopper may try another. */
  | 'pay_again'
  /** The shopper transfers the money. */
  | 'transfer_money'
  /** The order is shipped, and paid on delivery. */
  | 'pay_on_delivery'
  | 'prepare'
  | 'receive_rest'
  /** No more parcels follow: the unsent pieces were canceled. */
  | 'rest_canceled'
  /** The buyer's bank decides about the money. */
  | 'payment_disputed'
  /** The buyer's bank gave the money back to them. */
  | 'charged_back'
  | 'receive'
  | 'download'
  | 'none'
  | 'canceled'
  /** Canceled, and the money is being refunded or was refunded. */
  | 'refunded'

export type NextStepFacts = {
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly isManualPayment: boolean
  readonly isPaidOnDelivery: boolean
  readonly hasFailedPayment: boolean
  readonly hasDigitalLines: boolean
  readonly isRestCanceled: boolean
}

/** The step to show to the buyer, by the first rule that holds. */
export function nextStep(order: NextStepFacts): NextStep {
  const { status, paymentStatus, fulfillmentStatus } = order
  if (paymentStatus === 'refunded') return 'refunded'
  if (status === 'canceled') return 'canceled'
  if (paymentStatus === 'charged_back') return 'charged_back'
  // This includes a completed order of downloads: they cannot be downloaded until the bank has decided.
  if (paymentStatus === 'disputed' && fulfillmentStatus !== 'fulfilled') return 'payment_disputed'
  if (status === 'pending' && !order.isManualPayment) return order.hasFailedPayment ? 'pay_again' : 'pay'
  if (isUnpaid(paymentStatus) && order.isManualPayment && !order.isPaidOnDelivery) return 'transfer_money'
  if (fulfillmentStatus === 'partially_fulfilled') return 'receive_rest'
  if (fulfillmentStatus === 'fulfilled' && order.isRestCanceled) return 'rest_canceled'
  if (fulfillmentStatus === 'fulfilled') return status === 'completed' ? 'none' : 'receive'
  if (fulfillmentStatus === 'not_required') return order.hasDigitalLines ? 'download' : 'none'
  return isUnpaid(paymentStatus) ? 'pay_on_delivery' : 'prepare'
}
