import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { olderThan, purge, retentionDays } from '@/platform/retention'

import { carts } from './cart.tables'

/** Deletes abandoned carts. A cart from which an order was ever made is kept with the order. */
export async function purgeAbandonedCarts(ctx: SystemContext): Promise<void> {
  const { customerId, updatedAt, orderId, status } = carts
  const isLeft = sql`case when ${customerId} is null
    then ${olderThan(sql`${updatedAt}`, retentionDays.abandonedCarts)}
    else ${olderThan(sql`${updatedAt}`, retentionDays.abandonedCustomerCarts)} end`
  await purge(ctx, sql`${carts}`, sql`${orderId} is null and ${status} = 'open' and ${isLeft}`)
}
