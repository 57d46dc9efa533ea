import { z } from 'zod'

import { defineEvent } from '@/platform/events'

const orderEvent = z.object({ orderId: z.uuid(), storeId: z.uuid() })

/** The order is binding: paid, authorized, or to be paid by hand. Published once per order; the key is its id. */
export const orderPlaced = defineEvent('order.placed', orderEvent)

/**
 * The order will not be delivered; its stock is free again. Once per order, and once more for one that was reinstated. `wasPlaced` is false for a checkout that
 * nobody finished: the buyer was never told of an order and expects no mail.
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

/** The money for a placed order came later, as by bank transfer; staff said so. Once per order. */
export const orderPaymentReceived = defineEvent('order.payment_received', orderEvent)

/**
 * A payment that the shop cannot keep goes back in full: it came for an order that was canceled meanwhile, whose goods
 * are gone, or that was paid already. The buyer is owed an honest mail. Once per payment, when the refund is decided;
 * `amount` in minor units of the order's currency.
 */
export const orderPaymentRefunded = defineEvent(
  'order.payment_refunded',
  orderEvent.extend({
    amount: z.number().int(),
    reason: z.enum(['out_of_stock', 'order_canceled', 'paid_twice']),
  }),
)

/** What was not sent yet of a partly sent order is not sent any more; its stock is free again. Once per order. */
export const orderRestCanceled = defineEvent('order.rest_canceled', orderEvent)

/** An order that was canceled for the lack of its money stands again, and has taken its stock again. */
export const orderReinstated = defineEvent('order.reinstated', orderEvent)

/** The money of a transfer is missing, and the time for it ends soon. Once per order. */
export const orderPaymentDue = defineEvent('order.payment_due', orderEvent)
