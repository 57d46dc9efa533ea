import type { Job, JobResult, JobWithMetadata, PgBoss } from 'pg-boss'

import type { SystemContext } from '@/platform/context'
import { ensureQueue, type JobHandler } from '@/platform/jobs'
import { logger, logScope } from '@/platform/logger'
import { serializeError } from '@/platform/logs/log-error'
import { secondsSince } from '@/platform/metrics/registry'
import { causeOf } from '@/platform/tracing/cause'
import { inSpan } from '@/platform/tracing/tracing'

import { calmMoment } from './calm-moment'
import { jobDurations, jobRuns } from './measure-queue'

/**
 * After a full batch the worker fetches the next at once. With one job per fetch it would do one job per polling
 * interval, and a backlog of a hundred mails would take minutes. Each job of a batch succeeds or fails on its own.
 */
const workOptions = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

/** How many batches of a job run at once, and how many jobs are in one. */
const batchesOf = ({ job, handleAll }: JobHandler) =>
  handleAll ? { localConcurrency: 1, batchSize: 100 } : { localConcurrency: 2, batchSize: job.atOnce }

type Worker = { readonly createContext: () => Promise<SystemContext>; readonly handler: JobHandler }

/**
 * Makes the queues of the handlers. `schedules` are cron expressions in UTC by job name; null removes a schedule that an
 * earlier start has stored in the database.
 */
export async function prepareQueues(
  handlers: readonly JobHandler[],
  schedules: Readonly<Record<string, string | null>>,
): Promise<void> {
  const prepare = async ({ job }: JobHandler) => {
    const boss = await ensureQueue(job)
    const cron = schedules[job.name]
    if (cron) await boss.schedule(job.name, cron, {})
    else if (cron === null) await boss.unschedule(job.name)
  }
  await Promise.all(handlers.map(prepare))
}

/** Runs `handlers` in this process until `stopJobs`. */
export async function startWorker(
  createContext: () => Promise<SystemContext>,
  handlers: readonly JobHandler[],
): Promise<void> {
  for (const handler of handlers) {
    const boss = await ensureQueue(handler.job)
    await work(boss, { createContext, handler })
  }
}

async function work(boss: PgBoss, worker: Worker): Promise<void> {
  const { name, canWait } = worker.handler.job
  const options = { ...workOptions, ...batchesOf(worker.handler) }
  if (!canWait) {
    await boss.work<object>(name, options, (jobs) => run(worker, jobs))
    return
  }
  await boss.work(name, { ...options, includeMetadata: true }, async (jobs: JobWithMetadata[]) => {
    await calmMoment(new Date(Math.min(...jobs.map(({ createdOn }) => createdOn.getTime()))))
    return run(worker, jobs)
  })
}

/** All together where the handler can. If that fails, and for other handlers, side by side: their leases run from here. */
async function run(worker: Worker, jobs: readonly Job[]): Promise<JobResult[]> {
  const { handleAll } = worker.handler
  if (handleAll && jobs.length > 1) {
    const isDone = await runTogether(worker, jobs, handleAll)
    if (isDone) return jobs.map(({ id }) => ({ id, status: 'completed' }))
  }
  return Promise.all(jobs.map((job) => runAlone(worker, job)))
}

async function runTogether(
  { createContext, handler: { job } }: Worker,
  jobs: readonly Job[],
  handleAll: NonNullable<JobHandler['handleAll']>,
): Promise<boolean> {
  const startedAt = performance.now()
  return logScope.run({ job: job.name }, async () => {
    try {
      const all = jobs.map(({ data }) => causeOf(data))
      await inSpan(`job ${job.name}`, { kind: 'CONSUMER', cause: all[0]?.cause }, async () =>
        handleAll(
          await createContext(),
          all.map(({ plain }) => plain),
        ),
      )
    } catch (error) {
      logger.warn({ err: error }, 'jobs failed together, each is tried alone')
      return false
    }
    for (let done = 0; done < jobs.length; done++) measureRun(job.name, 'completed', startedAt)
    return true
  })
}

function runAlone({ createContext, handler }: Worker, { id, data }: Job): Promise<JobResult> {
  const { name } = handler.job
  return logScope.run({ job: name, jobId: id }, async (): Promise<JobResult> => {
    const { cause, plain } = causeOf(data)
    const startedAt = performance.now()
    try {
      await inSpan(`job ${name}`, { kind: 'CONSUMER', cause }, async () => handler.handle(await createContext(), plain))
      measureRun(name, 'completed', startedAt)
      return { id, status: 'completed' }
    } catch (error) {
      measureRun(name, 'failed', startedAt)
      logger.error({ err: error }, 'job failed')
      return { id, status: isFinal(error) ? 'deadletter' : 'failed', output: serializeError(error) }
    }
  })
}

/** Whether an error is marked as final, because a retry cannot succeed. The job is then kept as failed at once. */
const isFinal = (error: unknown): boolean => error instanceof Error && 'isFinal' in error && error.isFinal === true

function measureRun(queue: string, outcome: 'completed' | 'failed', startedAt: number): void {
  jobRuns.inc({ queue, outcome })
  jobDurations.observe({ queue }, secondsSince(startedAt))
}
