import { z } from 'zod'

import { defineJob, mailOptions } from '@/platform/jobs'

/** Sends the mail about a new order to one address of the store's staff. */
export const newOrderMailJob = defineJob(
  'orders/new-order-mail',
  z.object({ orderId: z.uuid(), storeId: z.uuid(), to: z.string() }),
  mailOptions,
)
