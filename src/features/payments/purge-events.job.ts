import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { olderThan, purge, retentionDays } from '@/platform/retention'

/** Forgets webhook events that are settled. Those not yet processed, and those in quarantine, wait for somebody. */
export const purgeEventsJob = defineJob('payments/purge-events', z.object({}))

export const purgeEventsHandler = handleJob(purgeEventsJob, async (ctx) => {
  const isOld = olderThan(sql`received_at`, retentionDays.settledEvents)
  await purge(ctx, sql`payment_events`, sql`status in ('processed', 'ignored') and ${isOld}`)
})
