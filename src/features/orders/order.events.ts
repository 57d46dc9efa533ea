import { z } from 'zod'

import { defineEvent } from '@/platform/events'

const orderEvent = z.object({ orderId: z.uuid(), storeId: z.uuid() })

/** The order is binding: paid, authorized, or to be paid by hand. Published once per order; the key is its id. */
export const orderPlaced = defineEvent('order.placed', orderEvent)

/** The order will not be delivered; its stock is free again. Once per order. */
export const orderCanceled = defineEvent('order.canceled', orderEvent.extend({ reason: z.string() }))

/** Money went back to the buyer. Once per refund; `amount` in minor units of the order's currency. */
export const orderRefunded = defineEvent(
  'order.refunded',
  orderEvent.extend({ refundId: z.uuid(), amount: z.number().int() }),
)

/**
 * The shop could not keep an order whose payment came too late and gives all of it back: the buyer is owed an honest
 * mail. Once per order, when the refund is decided. `amount` in minor units of the order's currency.
 */
export const orderPaymentRefunded = defineEvent(
  'order.payment_refunded',
  orderEvent.extend({ amount: z.number().int() }),
)
