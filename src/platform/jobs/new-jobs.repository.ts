import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

export interface NewJob {
  readonly id: string
  /** Of its queue, which must be there. */
  readonly name: string
  readonly data: object
  /** When it may run; at once when it is null. */
  readonly startAfter: Date | null
}

/** What pg-boss calls the channel on which it wakes the workers of its schema `pgboss`. */
const channel = sql`'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24)`

/**
 * Writes jobs of any queues in one statement, as pg-boss's own `send` does one by one with a text for each queue, and wakes
 * their workers when the transaction commits. Those whose id exists already are left out. They are written in the order of
 * their ids, so that two transactions with the same jobs wait for each other instead of deadlocking.
 *
 * @throws when a queue does not exist: its settings are null then.
 */
export async function insertJobs(ctx: SystemContext, jobs: readonly NewJob[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    with added as (
      insert into pgboss.job (id, name, data, start_after, created_on, expire_seconds, deletion_seconds, keep_until,
        retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
      select n.id, n.name, n.data, coalesce(n."startAfter", now()), now(), q.expire_seconds, q.deletion_seconds,
        coalesce(n."startAfter", now()) + q.retention_seconds * interval '1 second',
        q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
      from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb)
        as n(id uuid, name text, data jsonb, "startAfter" timestamptz)
      left join pgboss.queue q on q.name = n.name
      order by n.id
      on conflict do nothing
      returning name, start_after
    )
    select pg_notify(${channel}, due.name) from (select distinct name from added where start_after <= now()) due`)
}
