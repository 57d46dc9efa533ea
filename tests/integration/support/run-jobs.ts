import { sql } from 'drizzle-orm'
import type { Job } from 'pg-boss'

import { handlers } from '@/app/handlers'
import { jobQueue, type JobHandler } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

async function handle({ handle: handleOne, handleAll }: JobHandler, jobs: readonly Job[]): Promise<void> {
  const data = jobs.map((job) => job.data)
  if (handleAll) await handleAll(await systemContext(), data)
  else for (const each of data) await handleOne(await systemContext(), each)
}

/** The queues that have a job which is due. To ask each queue of the app for its jobs would take most of a test's time. */
async function dueQueues(): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(await systemContext()).execute<{ name: string }>(
    sql`select distinct name from pgboss.job where state < 'active' and start_after <= now()`,
  )
  return new Set(rows.map(({ name }) => name))
}

/** Runs all waiting jobs in this process, in no particular order; a job that fails fails the test. */
export async function runJobs(): Promise<string[]> {
  const boss = await jobQueue()
  const done: string[] = []
  for (let found = true; found;) {
    found = false
    const due = await dueQueues()
    for (const handler of handlers.filter((each) => due.has(each.job.name))) {
      const { name } = handler.job
      const jobs = await boss.fetch<object>(name, { batchSize: 100 })
      if (jobs.length === 0) continue
      found = true
      await handle(handler, jobs)
      await boss.complete(
        name,
        jobs.map(({ id }) => id),
      )
      done.push(...jobs.map(() => name))
    }
  }
  return done
}
