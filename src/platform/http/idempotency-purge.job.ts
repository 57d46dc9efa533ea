import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { olderThan, purge, retentionDays } from '@/platform/retention'

/** Forgets the answers of former days. */
export const purgeIdempotencyJob = defineJob('idempotency/purge', z.object({}))

export const purgeIdempotencyHandler = handleJob(purgeIdempotencyJob, async (ctx) => {
  await purge(ctx, sql`idempotency_keys`, olderThan(sql`created_at`, retentionDays.idempotentAnswers))
})
