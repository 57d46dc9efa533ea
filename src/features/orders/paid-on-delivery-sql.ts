import { sql } from 'drizzle-orm'

import { orders } from '@/platform/payload-schema'

/**
 * Whether a row of `orders` is shipped before it is paid. The previous version, which runs beside this one during a
 * rollout, did not write the column and decided by the code of the payment method.
 */
export const isPaidOnDelivery = sql<boolean>`coalesce(
  ${orders.isPaidOnDelivery}, ${orders.paymentMethod} = 'cash-on-delivery', false)`
