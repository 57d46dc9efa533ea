import { z } from 'zod'

import { defineEvent } from '@/platform/events'

/** A parcel was shipped. Published once per fulfillment; the key is its id. */
export const orderFulfilled = defineEvent(
  'order.fulfilled',
  z.object({ orderId: z.uuid(), storeId: z.uuid(), fulfillmentId: z.uuid() }),
)
