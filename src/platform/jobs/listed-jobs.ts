import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** Jobs of these names whose data has one of these stores as `storeId`. */
export interface JobFilter {
  readonly names: readonly string[]
  readonly storeIds: readonly string[]
}

/** `failed` is a dead letter: it is retried only when staff request it. `waiting` is every job that is still to run. */
export type JobState = 'failed' | 'waiting'

/** A job in the queue. Times are ISO 8601. */
export type ListedJob = {
  readonly id: string
  /** The job's name, followed by a colon and the `kind` of its data where it has one. */
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
  readonly tries: number
  /** When it failed permanently, or was queued. */
  readonly at: string
  /** When a waiting job runs next. */
  readonly nextTryAt: string
  /** The output of the last failed run; null when none has failed. */
  readonly output: Readonly<Record<string, unknown>> | null
}

/** Selects dead letters: some by id, or all of a kind. */
export type JobChoice = { readonly ids: readonly string[] } | { readonly kind: string }

const isOf = ({ names, storeIds }: JobFilter): SQL =>
  sql`j.name = any(${sql.param([...names])}::text[]) and j.data->>'storeId' = any(${sql.param([...storeIds])}::text[])`

const states: Readonly<Record<JobState, SQL>> = {
  failed: sql`j.state = 'failed'`,
  waiting: sql`j.state < 'completed'`,
}

const kind = sql`concat_ws(':', j.name, j.data->>'kind')`
const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** The newest jobs in this state. */
export async function listJobs(
  ctx: SystemContext,
  { state, limit, ...filter }: JobFilter & { state: JobState; limit: number },
): Promise<ListedJob[]> {
  const { rows } = await sqlOf(ctx).execute<ListedJob>(sql`
    select j.id, ${kind} as kind, j.data, j.output,
      case when j.state = 'created' then 0 else j.retry_count + 1 end as tries,
      ${iso(sql`coalesce(j.completed_on, j.created_on)`)} as at, ${iso(sql`j.start_after`)} as "nextTryAt"
    from pgboss.job j where ${isOf(filter)} and ${states[state]}
    order by coalesce(j.completed_on, j.created_on) desc, j.id limit ${limit}`)
  return rows
}

/** The number of dead letters of each kind. */
export async function countFailedJobs(
  ctx: SystemContext,
  filter: JobFilter,
): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sqlOf(ctx).execute<{ kind: string; count: number }>(sql`
    select ${kind} as kind, count(*)::int as count from pgboss.job j
    where ${isOf(filter)} and ${states.failed} group by 1`)
  return rows
}

const keepSeconds = 30 * 24 * 3600

/**
 * Queues dead letters again with as many retries as a new job has. The rows keep their ids, so that an effect still has
 * one row. Returns the jobs that were dead letters.
 */
export async function retryFailedJobs(
  ctx: SystemContext,
  { choice, limit, ...filter }: JobFilter & { choice: JobChoice; limit: number },
): Promise<Pick<ListedJob, 'kind' | 'data'>[]> {
  const chosen =
    'ids' in choice ? sql`j.id = any(${sql.param([...choice.ids])}::uuid[])` : sql`${kind} = ${choice.kind}`
  const { rows } = await sqlOf(ctx).execute<Pick<ListedJob, 'kind' | 'data'>>(sql`
    with dead as (
      select j.name, j.id, q.retry_limit from pgboss.job j join pgboss.queue q on q.name = j.name
      where ${isOf(filter)} and ${states.failed} and ${chosen}
      order by j.completed_on limit ${limit} for update of j skip locked
    )
    update pgboss.job j set state = 'retry', completed_on = null, start_after = now(),
      retry_limit = j.retry_count + 1 + dead.retry_limit, keep_until = now() + ${keepSeconds} * interval '1 second'
    from dead where j.name = dead.name and j.id = dead.id
    returning ${kind} as kind, j.data`)
  return rows
}

/**
 * Dismisses a dead letter. Its row is kept, so the same effect is not queued again. False when it was not a dead
 * letter.
 */
export async function dismissFailedJob(
  ctx: SystemContext,
  { id, ...filter }: JobFilter & { id: string },
): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update pgboss.job j set state = 'cancelled'
    where ${isOf(filter)} and ${states.failed} and j.id = ${id} returning j.id`)
  return rows.length > 0
}
