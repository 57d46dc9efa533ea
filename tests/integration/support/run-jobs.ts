import { handlers } from '@/app/handlers'
import { invalidationHandler } from '@/platform/cache'
import { jobQueue } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'

// It calls the running app, and there is none here.
const doable = handlers.filter((each) => each !== invalidationHandler)

/** Does all waiting background work in this process, in no particular order; a job that fails fails the test. */
export async function runJobs(): Promise<string[]> {
  const boss = await jobQueue()
  const done: string[] = []
  for (let found = true; found;) {
    found = false
    const queues = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const { job, handle } of doable.filter((each) => queues.has(each.job.name))) {
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
