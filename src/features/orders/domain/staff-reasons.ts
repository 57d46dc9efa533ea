/** Why staff cancel an order; kept with the order, where its buyer's own client may read it. */
export const cancelReasons = ['customer_request', 'unavailable', 'unpaid', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** Why staff give money back. */
export const refundReasons = ['customer_request', 'damaged', 'returned', 'goodwill', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]

/** Why a refund was made that repairs a payment: the buyer paid too much, or for nothing. */
const repairs: readonly (string | null)[] = [
  'out_of_stock',
  'order_canceled',
  'paid_twice',
  'overpaid',
  'dashboard',
  null,
]

/**
 * Whether a refund was a decision to charge less, so that the order is paid without this money. What was refunded in a
 * provider's dashboard may be either, and counts as a repair: nothing is given back twice.
 */
export const isWaiver = (reason: string | null): boolean => !repairs.includes(reason)
