import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { olderThan, purge, retentionDays } from '@/platform/retention'

import { paymentEvents } from './payment.tables'

/** Deletes old webhook events that are settled. Unprocessed and quarantined ones stay until they are dealt with. */
export const purgeEventsJob = defineJob('payments/purge-events', z.object({}))

export const purgeEventsHandler = handleJob(purgeEventsJob, async (ctx) => {
  const isOld = olderThan(paymentEvents.receivedAt, retentionDays.settledEvents)
  await purge(ctx, paymentEvents, sql`${paymentEvents.status} in ('processed', 'ignored') and ${isOld}`)
})
