import { sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'

import { indexFailedJobs } from '@/platform/jobs/failed-jobs-index'
import { defineJob, enqueue, enqueueAll, handleJobs, jobFor, jobQueue, stopJobs } from '@/platform/jobs'
import { startWorker } from '@/platform/jobs/worker'
import { perProcess } from '@/platform/per-process'
import { systemContext } from '@/platform/request-context'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { openShop } from '../support/store-context'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** What this process knows of the queues, which a new one does not know yet. */
function forgetQueues(): void {
  const held = perProcess<{ queues?: unknown; stored?: unknown }>('jobs', () => ({}))
  delete held.queues
  delete held.stored
}

test('a queue that could not be created, because the database was unavailable, is created by the next call', async () => {
  const { ctx } = await openShop()
  const job = defineJob('test/made-late', z.object({}))
  const boss = await jobQueue()
  vi.spyOn(boss, 'createQueue').mockRejectedValueOnce(new Error('The database is away'))
  await expect(enqueue(ctx, job, {}, { key: 'once' })).rejects.toThrow('The database is away')
  await enqueue(ctx, job, {}, { key: 'once' })
  expect(await boss.fetch(job.name)).toHaveLength(1)
})

test('a queue that is there is written again only when an option has changed', async () => {
  const { ctx } = await openShop()
  const boss = await jobQueue()
  const create = vi.spyOn(boss, 'createQueue')
  const update = vi.spyOn(boss, 'updateQueue')
  const name = 'test/changed'
  await enqueue(ctx, defineJob(name, z.object({})), {}, { key: 'first' })
  expect(update).toHaveBeenCalledTimes(1)

  forgetQueues()
  await enqueue(ctx, defineJob(name, z.object({})), {}, { key: 'same' })
  expect([create.mock.calls.length, update.mock.calls.length]).toEqual([1, 1])

  forgetQueues()
  await enqueue(ctx, defineJob(name, z.object({}), { retryLimit: 5 }), {}, { key: 'changed' })
  expect(update).toHaveBeenCalledTimes(2)
  expect(await boss.getQueue(name)).toMatchObject({ retryLimit: 5 })
})

afterAll(() => stopJobs(5))

test('a statement of the queue that gets no answer is given up after a minute', async () => {
  const { ctx } = await openShop()
  const boss = await jobQueue()
  const db = boss.getDb()
  await inTransaction(ctx, async () => {
    await sqlOf(ctx).execute(sql`lock table pgboss.queue in access exclusive mode`)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const given = expect(db.executeSql('select count(*) from pgboss.queue')).rejects.toThrow('Query read timeout')
    await vi.waitFor(async () => {
      const { rows } = await sqlOf(ctx).execute(sql`
        select 1 from pg_locks where not granted and relation = 'pgboss.queue'::regclass`)
      expect(rows).toHaveLength(1)
    })
    vi.advanceTimersByTime(60_000)
    await given
  })
  expect((await db.executeSql('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('the queues are still supervised after many minutes: a job whose lease has ended is run again', async () => {
  const { ctx } = await openShop()
  const job = defineJob('test/supervised', z.object({}), { leaseSeconds: 30 })
  await enqueue(ctx, job, {}, { key: 'once' })
  const boss = await jobQueue()
  expect(await boss.fetch(job.name)).toHaveLength(1)
  const supervise = async () => {
    await sqlOf(ctx).execute(sql`
      update pgboss.queue set monitor_on = null, monitor_claim_on = null, maintain_on = null
      where name = ${job.name}`)
    await boss.supervise(job.name)
  }
  // More often than a statement is sent before it is prepared.
  for (let minute = 0; minute < 15; minute++) await supervise()
  await sqlOf(ctx).execute(sql`
    update pgboss.job set started_on = started_on - interval '1 minute' where name = ${job.name}`)
  await supervise()
  const { rows } = await sqlOf(ctx).execute(sql`select state from pgboss.job where name = ${job.name}`)
  expect(rows).toEqual([{ state: 'retry' }])
})

test('a job has all columns that pg-boss itself would write', async () => {
  const { ctx } = await openShop()
  const options = { retryLimit: 3, longestPause: 60, leaseSeconds: 30, keepSeconds: 900 }
  const job = defineJob('test/as-sent', z.object({ text: z.string() }), options)
  await enqueue(ctx, job, { text: 'one' }, { key: 'one' })
  await (await jobQueue()).send(job.name, { text: 'one' })
  const { rows } = await sqlOf(ctx).execute(sql`
    select to_jsonb(j) - '{id,created_on,start_after,keep_until}'::text[] as settings,
      start_after = created_on as "isDue", keep_until - start_after as kept
    from pgboss.job j where name = ${job.name}`)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual(rows[1])
  expect(rows[0]).toMatchObject({
    isDue: true,
    settings: { retry_limit: 3, expire_seconds: 30, data: { text: 'one' } },
  })
})

test('jobs of several queues are written together, each effect once, and those for later wait', async () => {
  const { ctx } = await openShop()
  const [mail, event] = [defineJob('test/mail', z.object({})), defineJob('test/event', z.object({}))]
  const jobs = [jobFor(mail, {}, { key: 'a' }), jobFor(event, {}, { key: 'a' })]
  const startAfter = new Date(Date.now() + 3600_000)
  await enqueueAll(ctx, [...jobs, jobFor(mail, {}, { key: 'later', startAfter })])
  await enqueueAll(ctx, jobs)
  const boss = await jobQueue()
  expect(await boss.fetch(mail.name, { batchSize: 10 })).toHaveLength(1)
  expect(await boss.fetch(event.name, { batchSize: 10 })).toHaveLength(1)
})

test('a job for a deleted queue is refused and not lost', async () => {
  const { ctx } = await openShop()
  const job = defineJob('test/gone', z.object({}))
  await enqueue(ctx, job, {}, { key: 'one' })
  const boss = await jobQueue()
  await boss.deleteAllJobs(job.name)
  await boss.deleteQueue(job.name)
  await expect(enqueue(ctx, job, {}, { key: 'two' })).rejects.toThrow()
})

test('jobs of a batch are done one by one when one of them fails', async () => {
  const { ctx } = await openShop()
  const job = defineJob('test/together', z.object({ place: z.number() }), { retryLimit: 0 })
  const runs: number[][] = []
  const handler = handleJobs(job, (_, all) => {
    runs.push(all.map(({ place }) => place))
    if (all.some(({ place }) => place === 2)) throw new Error('The second fails')
    return Promise.resolve()
  })
  await enqueueAll(
    ctx,
    [1, 2, 3].map((place) => jobFor(job, { place }, { key: String(place) })),
  )
  await startWorker(systemContext, [handler])
  const states = async () => {
    const { rows } = await sqlOf(ctx).execute<{ state: string }>(sql`
      select state::text from pgboss.job where name = ${job.name} order by data->>'place'`)
    return rows.map(({ state }) => state)
  }
  await vi.waitFor(async () => expect(await states()).toEqual(['completed', 'failed', 'completed']), 60_000)
  expect(runs[0]?.toSorted()).toEqual([1, 2, 3])
  expect(runs.slice(1).flat().toSorted()).toEqual([1, 2, 3])
})

test('permanently failed jobs are found without reading the others', async () => {
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

  // Workers that start at once create it once, and pg-boss accepts its tables.
  await sqlOf(ctx).execute(sql`drop index pgboss.job_common_failed`)
  await Promise.all([indexFailedJobs(boss), indexFailedJobs(boss), indexFailedJobs(boss)])
  expect(await plan()).toContain('job_common_failed')
  expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true })
})
