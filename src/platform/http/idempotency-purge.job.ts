import { z } from 'zod'

import { idempotencyKeys } from '@/platform/idempotency.tables'
import { defineJob, handleJob } from '@/platform/jobs'
import { olderThan, purge, retentionDays } from '@/platform/retention'

/** Deletes answers that are past their retention. */
export const purgeIdempotencyJob = defineJob('idempotency/purge', z.object({}))

export const purgeIdempotencyHandler = handleJob(purgeIdempotencyJob, async (ctx) => {
  await purge(ctx, idempotencyKeys, olderThan(idempotencyKeys.createdAt, retentionDays.idempotentAnswers))
})
