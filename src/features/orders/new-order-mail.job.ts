import { z } from 'zod'

import { defineJob, mailRetries } from '@/platform/jobs'

/** Tells one address of the store's staff about a new order. */
export const newOrderMailJob = defineJob(
  'orders/new-order-mail',
  z.object({ orderId: z.uuid(), storeId: z.uuid(), to: z.string() }),
  mailRetries,
)
