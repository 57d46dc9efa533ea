import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { olderThan, purge, retentionDays } from '@/platform/retention'

/** Deletes old webhook events that are settled. Unprocessed and quarantined ones stay until they are dealt with. */
export const purgeEventsJob = defineJob('payments/purge-events', z.object({}))

export const purgeEventsHandler = handleJob(purgeEventsJob, async (ctx) => {
  const isOld = olderThan(sql`received_at`, retentionDays.settledEvents)
  await purge(ctx, sql`payment_events`, sql`status in ('processed', 'ignored') and ${isOld}`)
})
