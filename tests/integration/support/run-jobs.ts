import { handlers } from '@/app/handlers'
import { jobQueue } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'

/** Does all waiting background work in this process, in no particular order; a job that fails fails the test. */
export async function runJobs(): Promise<string[]> {
  const boss = await jobQueue()
  const done: string[] = []
  for (let found = true; found;) {
    found = false
    const queues = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const { job, handle } of handlers.filter((each) => queues.has(each.job.name))) {
      for (const { id, data } of await boss.fetch<object>(job.name, { batchSize: 100 })) {
        found = true
        await handle(await systemContext(), data)
        await boss.complete(job.name, id)
        done.push(job.name)
      }
    }
  }
  return done
}
