/** Why staff cancel an order; kept with the order, where its buyer's own client may read it. */
export const cancelReasons = ['customer_request', 'unavailable', 'unpaid', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** Why staff give money back. */
export const refundReasons = ['customer_request', 'damaged', 'returned', 'goodwill', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]
