import { sql } from 'drizzle-orm'

import { sqlOf } from '@/platform/transaction'

import { addCollector } from './collectors'
import { counter, gauge, histogram } from './registry'

export const jobRuns = counter(
  'flow_masters_job_runs_total',
  'Runs of jobs in this process. A failed one is retried.',
  ['job', 'outcome'],
)
export const jobDurations = histogram(
  'flow_masters_job_duration_seconds',
  'Runs of jobs in this process.',
  ['job'],
  [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60],
)
const jobs = gauge('flow_masters_jobs', 'Jobs of all processes: waiting (due), retrying (due again) and running.', [
  'job',
  'state',
])
const oldest = gauge('flow_masters_jobs_oldest_waiting_seconds', 'How long the oldest job that is due has been due.', [
  'job',
])
const dead = gauge('flow_masters_jobs_dead', 'Jobs that failed for good, within the 30 days that they are kept.', [
  'job',
])

type DueRow = { job: string; state: 'waiting' | 'retrying'; count: number; age: number }
type QueueRow = { job: string; running: number; dead: number }

/** Figures of the queue, which is also the outbox. Call it once at the start. */
export function measureQueue(): void {
  addCollector({
    name: 'queue',
    gauges: [jobs, oldest, dead],
    read: async (ctx) => {
      const db = sqlOf(ctx)
      // Those that wait are few and have an index; the others, a month of them, are counted by pg-boss once a minute.
      const { rows: due } = await db.execute<DueRow>(sql`
        select name as job, case state when 'retry' then 'retrying' else 'waiting' end as state, count(*)::int as count,
          max(extract(epoch from now() - greatest(start_after, created_on)))::float8 as age
        from pgboss.job where state < 'active' and not blocked and start_after <= now()
        group by 1, 2`)
      const { rows: queues } = await db.execute<QueueRow>(sql`
        select name as job, active_count as running, failed_count as dead from pgboss.queue`)
      for (const { job, running, dead: count } of queues) {
        jobs.set({ job, state: 'waiting' }, 0)
        jobs.set({ job, state: 'retrying' }, 0)
        jobs.set({ job, state: 'running' }, running)
        oldest.set({ job }, Math.max(0, ...due.filter((row) => row.job === job).map(({ age }) => age)))
        dead.set({ job }, count)
      }
      for (const { job, state, count } of due) jobs.set({ job, state }, count)
    },
  })
}
