import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { olderThan, purge, retentionDays } from '@/platform/retention'

/** Forgets carts that were left. One from which an order was made, whatever became of it, is kept with the order. */
export const purgeAbandonedJob = defineJob('carts/purge-abandoned', z.object({}))

export const purgeAbandonedHandler = handleJob(purgeAbandonedJob, async (ctx) => {
  const isLeft = sql`case when customer_id is null
    then ${olderThan(sql`updated_at`, retentionDays.abandonedCarts)}
    else ${olderThan(sql`updated_at`, retentionDays.abandonedCustomerCarts)} end`
  await purge(ctx, sql`carts`, sql`order_id is null and status = 'open' and ${isLeft}`)
})
