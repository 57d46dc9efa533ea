/** Why staff cancel an order; kept with the order, where its buyer's own client may read it. */
export const cancelReasons = ['customer_request', 'unavailable', 'unpaid', 'other'] as const

/** Why staff give money back. */
export const refundReasons = ['customer_request', 'damaged', 'returned', 'goodwill', 'other'] as const

/** Reasons of refunds that repair a payment: the buyer paid too much, or for an order that does not exist. */
const repairs: readonly (string | null)[] = [
  'out_of_stock',
  'order_canceled',
  'paid_twice',
  'overpaid',
  'dashboard',
  null,
]

/**
 * Whether staff decided by this refund to charge less, so that the order counts as paid without the money. A refund in
 * the provider's dashboard may be either, and counts as a repair, so that nothing is refunded twice.
 */
export const isWaiver = (reason: string | null): boolean => !repairs.includes(reason)
