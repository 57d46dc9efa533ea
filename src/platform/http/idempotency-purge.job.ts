import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { sqlOf } from '@/platform/transaction'

/** Forgets answers that are older than a day. */
export const purgeIdempotencyJob = defineJob('idempotency/purge', z.object({}))

export const purgeIdempotencyHandler = handleJob(purgeIdempotencyJob, async (ctx) => {
  await sqlOf(ctx).execute(sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`)
})
