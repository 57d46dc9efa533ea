import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss, type JobResult } from 'pg-boss'
import type { z } from 'zod'

import type { SystemContext } from './context'
import { env } from './env'
import { indexFailedJobs } from './jobs/failed-jobs-index'
import { jobDurations, jobRuns } from './jobs/measure-queue'
import { logger, logScope } from './logger'
import { serializeError } from './logs/log-error'
import { secondsSince } from './metrics/registry'
import { perProcess } from './per-process'
import { causeOf, withCause } from './tracing/cause'
import { inSpan } from './tracing/tracing'
import { isInTransaction, sqlOf } from './transaction'

/** A kind of background work. Its queue is in Postgres; a failed run is retried with backoff, then kept as failed. */
export interface JobDefinition<T extends object> {
  readonly name: string
  readonly schema: z.ZodType<T>
  /** Retries after the first run. */
  readonly retryLimit: number
  /** The longest pause between two runs, in seconds; the first is 2 to 4 seconds, and each doubles. */
  readonly longestPause: number
  /** Seconds that a run may take before its lease ends and another worker may run the job. */
  readonly leaseSeconds: number
  /** Seconds without a sign of life of its worker after which a run has failed before its lease ends; null: only the lease counts. */
  readonly heartbeatSeconds: number | null
  /** Jobs that a worker takes together and runs side by side. */
  readonly atOnce: number
  /** Seconds that a job is remembered once it is done or has failed; a duplicate of its effect is dropped meanwhile. */
  readonly keepSeconds: number
}

export interface JobHandler {
  readonly job: JobDefinition<object>
  readonly handle: (ctx: SystemContext, data: object) => Promise<void>
}

export interface JobOptions {
  readonly retryLimit?: number
  readonly longestPause?: number
  readonly leaseSeconds?: number
  readonly heartbeatSeconds?: number
  readonly atOnce?: number
  readonly keepSeconds?: number
}

/** Retries of a mail for about a day: 57 pauses of at most 30 minutes, as RFC 5321 (4.5.4.1) recommends. */
export const mailRetries: JobOptions = { retryLimit: 57, longestPause: 1800 }

/** For effects whose key is the id of something permanent, such as an order. */
const month = 30 * 24 * 3600

export function defineJob<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  options: JobOptions = {},
): JobDefinition<T> {
  const defaults = { retryLimit: 12, longestPause: 900, leaseSeconds: 60, heartbeatSeconds: null, atOnce: 4 }
  return { name, schema, ...defaults, keepSeconds: month, ...options }
}

/** Binds a job to its handler. The data is checked against the job's schema before the handler runs. */
export function handleJob<T extends object>(
  job: JobDefinition<T>,
  handle: (ctx: SystemContext, data: T) => Promise<void>,
): JobHandler {
  return { job: job, handle: (ctx, data) => handle(ctx, job.schema.parse(data)) }
}

interface BossHolder {
  boss?: Promise<PgBoss>
  queues?: Map<string, Promise<void>>
}

const state = perProcess<BossHolder>('jobs', () => ({}))

async function createBoss(): Promise<PgBoss> {
  const isWorker = env().WORKER !== 'off'
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: 'flow-masters-jobs',
    max: 4,
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
    superviseIntervalSeconds: 15,
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', (error) => logger.error({ err: error }, 'job queue error'))
  await boss.start()
  if (isWorker) await indexFailedJobs(boss)
  return boss
}

/** The process's queue client; installs or upgrades the queue's own schema on first use. */
export async function jobQueue(): Promise<PgBoss> {
  state.boss ??= createBoss().catch((error: unknown) => {
    delete state.boss
    throw error
  })
  return state.boss
}

async function ensureQueue(job: JobDefinition<object>): Promise<PgBoss> {
  const boss = await jobQueue()
  state.queues ??= new Map()
  const known = state.queues.get(job.name)
  if (known) {
    await known
    return boss
  }
  const options = {
    retryLimit: job.retryLimit,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: job.longestPause,
    expireInSeconds: job.leaseSeconds,
    ...(job.heartbeatSeconds === null ? {} : { heartbeatSeconds: job.heartbeatSeconds }),
    deleteAfterSeconds: job.keepSeconds,
    // How long a job may wait for a worker.
    retentionSeconds: month,
    notify: true,
  }
  // createQueue does not change the options of a queue that an earlier version created.
  const created = boss.createQueue(job.name, options).then(() => boss.updateQueue(job.name, options))
  state.queues.set(job.name, created)
  try {
    await created
  } catch (error) {
    // The database was not available: the next call tries again.
    state.queues.delete(job.name)
    throw error
  }
  return boss
}

/** A uuid derived from the effect key, so that the same effect can be queued only once. */
function jobId(job: string, key: string): string {
  const hex = createHash('sha256').update(`${job}\0${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Queues a job in the context's transaction: it exists if and only if the transaction commits.
 * `key` names the effect: a second call with the same key does nothing.
 */
export async function enqueue<T extends object>(
  ctx: SystemContext,
  job: JobDefinition<T>,
  data: T,
  options: { key: string; startAfter?: Date },
): Promise<void> {
  const boss = await ensureQueue(job)
  await boss.send(job.name, withCause(data), {
    id: jobId(job.name, options.key),
    ...(options.startAfter ? { startAfter: options.startAfter } : {}),
    ...(isInTransaction(ctx) ? { db: fromDrizzle(sqlOf(ctx), sql) } : {}),
  })
}

/**
 * After a full batch the worker fetches the next at once. With one job per fetch it would do one job per polling
 * interval, and a backlog of a hundred mails would take minutes. Each job of a batch succeeds or fails on its own.
 */
const workOptions = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
  localConcurrency: 2,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

/**
 * Runs `handlers` in this process until {@link stopJobs}. `schedules` are cron expressions in UTC by job name; null
 * removes a schedule that an earlier start has stored in the database.
 */
export async function startWorker(
  createContext: () => Promise<SystemContext>,
  handlers: readonly JobHandler[],
  schedules: Readonly<Record<string, string | null>>,
): Promise<void> {
  for (const { job, handle } of handlers) {
    const boss = await ensureQueue(job)
    const cron = schedules[job.name]
    if (cron) await boss.schedule(job.name, cron, {})
    else if (cron === null) await boss.unschedule(job.name)
    await boss.work<object>(job.name, { ...workOptions, batchSize: job.atOnce }, (jobs) =>
      // Side by side, because the leases of all of them run from here.
      Promise.all(
        jobs.map(({ id, data }) =>
          logScope.run({ job: job.name, jobId: id }, async (): Promise<JobResult> => {
            const { cause, plain } = causeOf(data)
            const startedAt = performance.now()
            try {
              await inSpan(`job ${job.name}`, { kind: 'CONSUMER', cause }, async () =>
                handle(await createContext(), plain),
              )
              measureRun(job.name, 'completed', startedAt)
              return { id, status: 'completed' }
            } catch (error) {
              measureRun(job.name, 'failed', startedAt)
              logger.error({ err: error }, 'job failed')
              return { id, status: isFinal(error) ? 'deadletter' : 'failed', output: serializeError(error) }
            }
          }),
        ),
      ),
    )
  }
}

/** Whether an error is marked as final, because a retry cannot succeed. The job is then kept as failed at once. */
const isFinal = (error: unknown): boolean => error instanceof Error && 'isFinal' in error && error.isFinal === true

function measureRun(queue: string, outcome: 'completed' | 'failed', startedAt: number): void {
  jobRuns.inc({ queue, outcome })
  jobDurations.observe({ queue }, secondsSince(startedAt))
}

/** Closes the queue's connections if it was used. For commands, which run no jobs. */
export async function closeJobs(): Promise<void> {
  const boss = await state.boss
  await boss?.stop({ graceful: false })
}

/**
 * Stops fetching, waits up to `graceSeconds` for running jobs, and returns the rest to the queue. Requests that are
 * still running can still queue jobs.
 */
export async function stopJobs(graceSeconds: number): Promise<void> {
  const boss = await state.boss
  await boss?.stop({ graceful: true, timeout: graceSeconds * 1000, close: false })
}
