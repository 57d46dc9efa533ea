import type { Job } from 'pg-boss'

import { handlers } from '@/app/handlers'
import { jobQueue, type JobHandler } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'

async function handle({ handle: handleOne, handleAll }: JobHandler, jobs: readonly Job[]): Promise<void> {
  const data = jobs.map((job) => job.data)
  if (handleAll) await handleAll(await systemContext(), data)
  else for (const each of data) await handleOne(await systemContext(), each)
}

/** Runs all waiting jobs in this process, in no particular order; a job that fails fails the test. */
export async function runJobs(): Promise<string[]> {
  const boss = await jobQueue()
  const done: string[] = []
  for (let found = true; found;) {
    found = false
    const queues = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const handler of handlers.filter((each) => queues.has(each.job.name))) {
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
