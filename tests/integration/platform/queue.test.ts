import { sql } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'

import { indexFailedJobs } from '@/platform/jobs/failed-jobs-index'
import { defineJob, enqueue, jobQueue } from '@/platform/jobs'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { openShop } from '../support/store-context'

afterEach(() => {
  vi.restoreAllMocks()
})

test('a queue that could not be made, because the database was away, is made by the next call', async () => {
  const { ctx } = await openShop()
  const job = defineJob('test/made-late', z.object({}))
  const boss = await jobQueue()
  vi.spyOn(boss, 'createQueue').mockRejectedValueOnce(new Error('The database is away'))
  await expect(enqueue(ctx, job, {}, { key: 'once' })).rejects.toThrow('The database is away')
  await enqueue(ctx, job, {}, { key: 'once' })
  expect(await boss.fetch(job.name)).toHaveLength(1)
})

test('jobs that failed for good are found without reading those that did not', async () => {
  const { ctx } = await openShop()
  const boss = await jobQueue()
  const plan = () =>
    inTransaction(ctx, async () => {
      // The few rows of a test are read faster without any index.
      await sqlOf(ctx).execute(sql`set local enable_seqscan = off`)
      const { rows } = await sqlOf(ctx).execute(sql`
        explain select name, count(*) from pgboss.job where name = any('{a,b}'::text[]) and state = 'failed' group by 1`)
      return JSON.stringify(rows)
    })
  expect(await plan()).toContain('job_common_failed')

  // Workers that start at once make it once, and pg-boss finds its own tables as it wants them.
  await sqlOf(ctx).execute(sql`drop index pgboss.job_common_failed`)
  await Promise.all([indexFailedJobs(boss), indexFailedJobs(boss), indexFailedJobs(boss)])
  expect(await plan()).toContain('job_common_failed')
  expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true })
})
