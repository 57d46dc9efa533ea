import type { OrderState } from '@/features/orders/domain/order-state'

/**
 * Seconds for which a checkout reserves stock. In this time an attempt to pay may be begun or handed out again; the rest
 * of the {@link paymentWindow} is left to finish it.
 */
export const reservationSeconds = 30 * 60

/**
 * Seconds in which a shopper can pay an order. It is longer than the stock stays reserved: an order that is paid in
 * between is placed if the goods are still available. Then the payment is canceled at the provider, and the order after
 * it.
 */
export const paymentWindow = 45 * 60

/** Seconds after which the sweeper checks an order; the webhook usually arrives before. */
export const sweepAfter = 45

/** Whether an attempt to pay an order may be begun: a pending order is canceled at the end of its time. */
export const isPayable = ({
  status,
  ageSeconds,
}: {
  readonly status: OrderState
  readonly ageSeconds: number
}): boolean => status !== 'pending' || ageSeconds < reservationSeconds
