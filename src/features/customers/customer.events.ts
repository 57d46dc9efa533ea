import { z } from 'zod'

import { defineEvent } from '@/platform/events'

/** A customer has confirmed the address, so orders placed with it as a guest may be shown to them. */
export const customerVerified = defineEvent(
  'customer.verified',
  z.object({ storeId: z.string(), customerId: z.string(), email: z.string() }),
)
