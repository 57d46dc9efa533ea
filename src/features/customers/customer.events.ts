import { z } from 'zod'

import { defineEvent } from '@/platform/events'

/** A customer has shown that the address is theirs. What was bought with it as a guest may be shown to them now. */
export const customerVerified = defineEvent(
  'customer.verified',
  z.object({ storeId: z.string(), customerId: z.string(), email: z.string() }),
)
