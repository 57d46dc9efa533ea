import { sql } from 'drizzle-orm'

import { orders } from '@/platform/payload-schema'

/**
 * Whether a row of `orders` is sent before it is paid. The version before this one wrote no answer and went by the code
 * of the way to pay; during a deploy it runs beside this one.
 */
export const isPaidOnDelivery = sql<boolean>`coalesce(
  ${orders.isPaidOnDelivery}, ${orders.paymentMethod} = 'cash-on-delivery', false)`
