/**
 * Seconds in which a shopper can pay an order. It is longer than the stock stays reserved: an order that is paid in
 * between is placed if the goods are still available. Then the payment is canceled at the provider, and the order after
 * it.
 */
export const paymentWindow = 45 * 60

/** Seconds after which the sweeper checks an order; the webhook usually arrives before. */
export const sweepAfter = 45
