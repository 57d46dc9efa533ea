import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'

import { defineJob, enqueue, jobQueue } from '@/platform/jobs'

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
