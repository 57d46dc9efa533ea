import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { addCollector } from '../metrics/collectors'
import { counter, gauge, histogram } from '../metrics/registry'

export const jobRuns = counter(
  'flow_masters_job_runs_total',
  'Runs of jobs in this process. A failed one is retried.',
  ['queue', 'outcome'],
)
export const jobDurations = histogram(
  'flow_masters_job_duration_seconds',
  'Runs of jobs in this process.',
  ['queue'],
  [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60],
)
const jobs = gauge(
  'flow_masters_jobs',
  'Jobs of all processes: waiting (due), retrying (due again) and running. None: no series.',
  ['queue', 'state'],
)
const oldest = gauge('flow_masters_jobs_oldest_waiting_seconds', 'How long the oldest job that is due has been due.', [
  'queue',
])
const dead = gauge(
  'flow_masters_jobs_dead',
  'Jobs that failed for good, within the 30 days that they are kept: refused_address (a mail that no server takes for its recipient) or failure.',
  ['queue', 'cause'],
)

type DueRow = { queue: string; state: 'waiting' | 'retrying'; count: number; age: number }
type QueueRow = { queue: string; running: number; dead: number }
type RefusedRow = { queue: string; count: number }

/** Registers the metrics of the queue, which is also the outbox. Call it once at the start. */
export function measureQueue(): void {
  addCollector({
    name: 'queue',
    gauges: [jobs, oldest, dead],
    read: async (ctx) => {
      const db = sqlOf(ctx)
      // Waiting jobs are few and indexed; pg-boss itself counts the others, a month of them, once a minute.
      const { rows: due } = await db.execute<DueRow>(sql`
        select name as queue, case state when 'retry' then 'retrying' else 'waiting' end as state, count(*)::int as count,
          max(extract(epoch from now() - greatest(start_after, created_on)))::float8 as age
        from pgboss.job where state < 'active' and not blocked and start_after <= now()
        group by 1, 2`)
      const { rows: queues } = await db.execute<QueueRow>(sql`
        select name as queue, active_count as running, failed_count as dead from pgboss.queue`)
      const refused = await refusedAddresses(
        ctx,
        queues.filter((row) => row.dead > 0).map(({ queue }) => queue),
      )
      for (const { queue, running, dead: count } of queues) {
        if (running > 0) jobs.set({ queue, state: 'running' }, running)
        oldest.set({ queue }, Math.max(0, ...due.filter((row) => row.queue === queue).map(({ age }) => age)))
        const refusals = refused.find((row) => row.queue === queue)?.count ?? 0
        // `count` is up to a minute old and `refusals` is new, so the difference can be negative.
        dead.set({ queue, cause: 'failure' }, Math.max(0, count - refusals))
        if (refusals > 0) dead.set({ queue, cause: 'refused_address' }, refusals)
      }
      for (const { queue, state, count } of due) jobs.set({ queue, state }, count)
    },
  })
}

/**
 * Counts mails in these queues whose recipient the mail server refused: mistyped addresses, not failures of the shop.
 */
async function refusedAddresses(ctx: SystemContext, queues: readonly string[]): Promise<RefusedRow[]> {
  if (queues.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<RefusedRow>(sql`
    select name as queue, count(*)::int as count from pgboss.job
    where name = any(${sql.param([...queues])}::text[]) and state = 'failed' and output->'smtp'->>'command' = 'RCPT TO'
    group by 1`)
  return rows
}
