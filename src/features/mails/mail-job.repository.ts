import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { SmtpFailure } from '@/shared/smtp-failure'

import { mailJobs } from './domain/mail-kinds'

/** `failed` is a dead letter: nobody tries it again until staff does. `waiting` is everything on its way. */
export type MailState = 'failed' | 'waiting'

/** A mail in the queue. Times are ISO 8601. */
export type MailJobRow = {
  readonly id: string
  /** Of `mailKinds`. */
  readonly kind: string
  readonly storeId: string
  /** Null when the order or the account is gone. */
  readonly recipient: string | null
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly tries: number
  /** When it failed for good, or was queued. */
  readonly at: string
  /** Of a waiting one. */
  readonly nextTryAt: string
  /** Whether a run has failed; `failure` says why, if the mail server did. */
  readonly hasFailed: boolean
  readonly failure: SmtpFailure | null
}

const names = sql`any(${sql.param([...mailJobs])}::text[])`

const isOf = (storeIds: readonly string[]): SQL =>
  sql`j.name = ${names} and j.data->>'storeId' = any(${sql.param([...storeIds])}::text[])`

const states: Readonly<Record<MailState, SQL>> = {
  failed: sql`j.state = 'failed'`,
  waiting: sql`j.state < 'completed'`,
}

const kind = sql`concat_ws(':', j.name, j.data->>'kind')`
const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** The newest mails of the stores in this state; the recipient is today's address of the order or account. */
export async function listMailJobs(
  ctx: SystemContext,
  { storeIds, state, limit }: { storeIds: readonly string[]; state: MailState; limit: number },
): Promise<MailJobRow[]> {
  const { rows } = await sqlOf(ctx).execute<MailJobRow>(sql`
    select j.id, ${kind} as kind, j.data->>'storeId' as "storeId", coalesce(j.data->>'to', o.email, c.email, s.email) as recipient,
      o.id as "orderId", o.number as "orderNumber",
      case when j.state = 'created' then 0 else j.retry_count + 1 end as tries,
      ${iso(sql`coalesce(j.completed_on, j.created_on)`)} as at, ${iso(sql`j.start_after`)} as "nextTryAt",
      j.output is not null as "hasFailed", j.output->'smtp' as failure
    from pgboss.job j
      left join orders o on o.id = (j.data->>'orderId')::uuid and o.store_id::text = j.data->>'storeId'
      left join customers c on c.id = (j.data->>'customerId')::uuid and c.store_id::text = j.data->>'storeId'
      left join staff s on s.id = (j.data->>'staffId')::uuid
    where ${isOf(storeIds)} and ${states[state]}
    order by coalesce(j.completed_on, j.created_on) desc, j.id limit ${limit}`)
  return rows
}

/** How many of each kind are dead letters of these stores. */
export async function countDeadMails(
  ctx: SystemContext,
  storeIds: readonly string[],
): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sqlOf(ctx).execute<{ kind: string; count: number }>(sql`
    select ${kind} as kind, count(*)::int as count from pgboss.job j
    where ${isOf(storeIds)} and ${states.failed} group by 1`)
  return rows
}

/** Which dead letters: some by id, or all of a kind. */
export type MailChoice = { readonly ids: readonly string[] } | { readonly kind: string }

/** A dead letter that waits again. */
export type RequeuedMail = { readonly kind: string; readonly storeId: string; readonly orderId: string | null }

const keepSeconds = 30 * 24 * 3600

/**
 * Lets dead letters of these stores wait again, with a new day of retries: the same rows under the same ids, so that an
 * effect still has one row, and its mail one Message-ID. Answers those that were dead.
 */
export async function requeueMails(
  ctx: SystemContext,
  { storeIds, choice, limit }: { storeIds: readonly string[]; choice: MailChoice; limit: number },
): Promise<RequeuedMail[]> {
  const chosen =
    'ids' in choice ? sql`j.id = any(${sql.param([...choice.ids])}::uuid[])` : sql`${kind} = ${choice.kind}`
  const { rows } = await sqlOf(ctx).execute<RequeuedMail>(sql`
    with dead as (
      select j.name, j.id, q.retry_limit from pgboss.job j join pgboss.queue q on q.name = j.name
      where ${isOf(storeIds)} and ${states.failed} and ${chosen}
      order by j.completed_on limit ${limit} for update of j skip locked
    )
    update pgboss.job j set state = 'retry', completed_on = null, start_after = now(),
      retry_limit = j.retry_count + 1 + dead.retry_limit, keep_until = now() + ${keepSeconds} * interval '1 second'
    from dead where j.name = dead.name and j.id = dead.id
    returning ${kind} as kind, j.data->>'storeId' as "storeId", j.data->>'orderId' as "orderId"`)
  return rows
}

/** Gives up a dead letter. Its row stays, so that the same effect is not queued again. False when it was not dead. */
export async function dismissMail(
  ctx: SystemContext,
  { storeIds, id }: { storeIds: readonly string[]; id: string },
): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update pgboss.job j set state = 'cancelled'
    where ${isOf(storeIds)} and ${states.failed} and j.id = ${id} returning j.id`)
  return rows.length > 0
}
