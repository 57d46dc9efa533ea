import { sql } from 'drizzle-orm'

/**
 * Whether a row of `orders` is sent before it is paid. The version before this one wrote no answer and went by the code
 * of the way to pay; during a deploy it runs beside this one.
 */
export const isPaidOnDelivery = sql`coalesce(is_paid_on_delivery, payment_method = 'cash-on-delivery', false)`
