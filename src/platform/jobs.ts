import { createHash } from 'node:crypto'

import { PgBoss, type Queue, type QueueResult } from 'pg-boss'
import type { z } from 'zod'

import type { SystemContext } from './context'
import { directDatabaseUrl, env } from './env'
import { indexFailedJobs } from './jobs/failed-jobs-index'
import { gathered } from './jobs/gathered-messages'
import { insertJobs, type NewJob } from './jobs/new-jobs.repository'
import { logger } from './logger'
import { perProcess } from './per-process'
import { prepareStatements, type Pool } from './prepared-statements'
import { withCause } from './tracing/cause'

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
  /** Whether it may wait for some seconds while requests keep the process busy. */
  readonly canWait: boolean
  /** Seconds that a job is remembered once it is done or has failed; a duplicate of its effect is dropped meanwhile. */
  readonly keepSeconds: number
}

export interface JobHandler {
  readonly job: JobDefinition<object>
  readonly handle: (ctx: SystemContext, data: object) => Promise<void>
  /** Does many jobs at once, with fewer statements; when it throws, each is handled alone. */
  readonly handleAll?: (ctx: SystemContext, data: readonly object[]) => Promise<void>
}

export interface JobOptions {
  readonly retryLimit?: number
  readonly longestPause?: number
  readonly leaseSeconds?: number
  readonly heartbeatSeconds?: number
  readonly atOnce?: number
  readonly canWait?: boolean
  readonly keepSeconds?: number
}

/** Of jobs that send a mail. They are retried for about a day: 57 pauses of at most 30 minutes (RFC 5321, 4.5.4.1). */
export const mailOptions: JobOptions = { retryLimit: 57, longestPause: 1800, canWait: true }

/** For effects whose key is the id of something permanent, such as an order. */
const month = 30 * 24 * 3600

export function defineJob<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  options: JobOptions = {},
): JobDefinition<T> {
  const lease = { leaseSeconds: 60, heartbeatSeconds: null }
  return {
    name,
    schema,
    retryLimit: 12,
    longestPause: 900,
    ...lease,
    atOnce: 4,
    canWait: false,
    keepSeconds: month,
    ...options,
  }
}

/** Binds a job to its handler. The data is checked against the job's schema before the handler runs. */
export function handleJob<T extends object>(
  job: JobDefinition<T>,
  handle: (ctx: SystemContext, data: T) => Promise<void>,
): JobHandler {
  return { job, handle: (ctx, data) => handle(ctx, job.schema.parse(data)) }
}

/** As {@link handleJob}, for code that does many at once. It may run twice for a job, as everything that a job does. */
export function handleJobs<T extends object>(
  job: JobDefinition<T>,
  handle: (ctx: SystemContext, data: readonly T[]) => Promise<void>,
): JobHandler {
  const handleAll: NonNullable<JobHandler['handleAll']> = (ctx, data) =>
    handle(
      ctx,
      data.map((each) => job.schema.parse(each)),
    )
  return { job, handle: (ctx, data) => handleAll(ctx, [data]), handleAll }
}

interface BossHolder {
  boss?: Promise<PgBoss>
  queues?: Map<string, Promise<void>>
  /** As the database had them before this process ensured its first one. */
  stored?: Promise<QueueResult[]>
}

const state = perProcess<BossHolder>('jobs', () => ({}))

async function createBoss(): Promise<PgBoss> {
  const isWorker = env().WORKER !== 'off'
  const boss = new PgBoss({
    connectionString: directDatabaseUrl(),
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
  gatherMessages(boss)
  await boss.start()
  limitStatements(boss)
  prepareBoss(boss)
  if (isWorker) await indexFailedJobs(boss)
  return boss
}

/** Milliseconds for which a queue's workers are woken once at the most. */
const pauseOfMessages = 150

/** Of the messages that wake this process's workers, those of one queue are gathered for a moment. */
function gatherMessages(boss: PgBoss): void {
  const db = boss.getDb()
  const listen = db.listen?.bind(db)
  if (listen) db.listen = (channel, hear, onReconnect) => listen(channel, gathered(pauseOfMessages, hear), onReconnect)
}

/**
 * Milliseconds after which a statement is given up. Without a limit, a database that is gone without a word, as after a
 * failover, would keep each of the few connections, and the queue would stand still.
 */
const statementPatience = 60_000

/** Called after the start, in which pg-boss may upgrade its tables for longer. */
function limitStatements(boss: PgBoss): void {
  const db = boss.getDb()
  if (!('pool' in db)) return
  const pool = db.pool as Pool
  db.executeSql = (text, values) => {
    // pg-boss builds an index in the background after an upgrade, which takes as long as the table is large.
    if (/\bindex\s+concurrently\b/i.test(text)) return pool.query(text, values)
    const limited = { text, query_timeout: statementPatience }
    return pool.query(limited, values)
  }
}

/** pg-boss's statements have their queue in their text. */
function prepareBoss(boss: PgBoss): void {
  const db = boss.getDb()
  if ('pool' in db) prepareStatements(db.pool as Pool, { withoutValues: true })
}

/** The process's queue client; installs or upgrades the queue's own schema on first use. */
export async function jobQueue(): Promise<PgBoss> {
  state.boss ??= createBoss().catch((error: unknown) => {
    delete state.boss
    throw error
  })
  return state.boss
}

/** The queue client, when the job's queue is there with the job's settings. */
export async function ensureQueue(job: JobDefinition<object>): Promise<PgBoss> {
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
  const created = makeQueue(boss, job.name, options)
  state.queues.set(job.name, created)
  try {
    await created
  } catch (error) {
    // The database was not available: the next call tries again.
    state.queues.delete(job.name)
    delete state.stored
    throw error
  }
  return boss
}

/** Most starts find all queues with their options, which one statement tells. */
async function makeQueue(boss: PgBoss, name: string, options: Omit<Queue, 'name'>): Promise<void> {
  state.stored ??= boss.getQueues()
  const stored = (await state.stored).find((queue) => queue.name === name)
  if (stored && Object.entries(options).every(([option, value]) => Reflect.get(stored, option) === value)) return
  await boss.createQueue(name, options)
  // createQueue does not change the options of a queue that an earlier version created.
  await boss.updateQueue(name, options)
}

/** A uuid derived from the effect key, so that the same effect can be queued only once. */
function jobId(job: string, key: string): string {
  const hex = createHash('sha256').update(`${job}\0${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What {@link enqueueAll} queues; made by {@link jobFor}. */
export type JobToQueue = { readonly job: JobDefinition<object>; readonly row: NewJob }

/** A job and its data; see {@link enqueue} for the options. */
export function jobFor<T extends object>(
  job: JobDefinition<T>,
  data: T,
  { key, startAfter = null }: { key: string; startAfter?: Date | null },
): JobToQueue {
  return { job, row: { id: jobId(job.name, key), name: job.name, data: withCause(data), startAfter } }
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
  await enqueueAll(ctx, [jobFor(job, data, options)])
}

/** The same for any number of jobs, with one statement. */
export async function enqueueAll(ctx: SystemContext, jobs: readonly JobToQueue[]): Promise<void> {
  if (jobs.length === 0) return
  for (const { job } of jobs) await ensureQueue(job)
  await insertJobs(
    ctx,
    jobs.map(({ row }) => row),
  )
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
