import { z } from 'zod'

import { defineEvent } from '@/platform/events'

const orderEvent = z.object({ orderId: z.uuid(), storeId: z.uuid() })

/** The order is binding: paid, authorized, or to be paid by hand. Published once per order; the key is its id. */
export const orderPlaced = defineEvent('order.placed', orderEvent)

/**
 * The order will not be delivered; its stock is released. Published once per order, and once more when it is canceled
 * again after it was reinstated. `wasPlaced` is false for an unfinished checkout: its buyer expects no mail.
 */
export const orderCanceled = defineEvent(
  'order.canceled',
  orderEvent.extend({ reason: z.string(), wasPlaced: z.boolean() }),
)

/** Money went back to the buyer. Once per refund; `amount` in minor units of the order's currency. */
export const orderRefunded = defineEvent(
  'order.refunded',
  orderEvent.extend({ refundId: z.uuid(), amount: z.number().int() }),
)

/**
 * The money that was still due of a placed order has arrived: staff recorded it, or it was paid online. Published once per
 * order.
 */
export const orderPaymentReceived = defineEvent('order.payment_received', orderEvent)

/**
 * Money is refunded because the order was canceled meanwhile, its goods are sold out, or it exceeds the total. A mail
 * explains it to the buyer. Published once for each settlement that decides it; `amount` is the sum in minor units of
 * the order's currency, `paymentId` the first payment of it.
 */
export const orderPaymentRefunded = defineEvent(
  'order.payment_refunded',
  orderEvent.extend({
    amount: z.number().int(),
    /** Absent in events of the previous version. */
    paymentId: z.uuid().optional(),
    reason: z.enum(['out_of_stock', 'order_canceled', 'paid_twice', 'overpaid']),
  }),
)

/** The unsent pieces of a partly sent order were canceled; their stock is released. Published once per order. */
export const orderRestCanceled = defineEvent('order.rest_canceled', orderEvent)

/** An order that was canceled because no money arrived is placed again, and its stock is allocated again. */
export const orderReinstated = defineEvent('order.reinstated', orderEvent)

/** A transfer has not arrived, and the time for it ends soon. Published once per order. */
export const orderPaymentDue = defineEvent('order.payment_due', orderEvent)
