/**
 * Seconds a shopper has to pay an order. Longer than its stock stays reserved: a payment in between is served if the
 * goods are still there. After it the payment is given up at the provider, and then the order is canceled.
 */
export const paymentWindow = 45 * 60

/** Seconds after which the sweeper looks at an order by itself; before, the webhook is usually faster. */
export const sweepAfter = 45
