import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '../context'
import { purge } from '../retention'
import { sqlOf } from '../transaction'
import { sessionLimits, touchInterval, type SessionKind } from './session-kinds'

const seconds = (count: number): SQL => sql`make_interval(secs => ${count})`

type NewSession = {
  readonly hash: string
  readonly kind: SessionKind
  readonly accountId: string
  readonly storeId: string | null
  readonly userAgent: string | null
}

export async function insertSession(
  ctx: SystemContext,
  { hash, kind, accountId, storeId, userAgent }: NewSession,
): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into account_sessions (token_hash, kind, account_id, store_id, user_agent, expires_at)
    values (${hash}, ${kind}, ${accountId}, ${storeId}, ${userAgent}, now() + ${seconds(sessionLimits[kind].lifetime)})`)
}

/** A session that has not ended. Instants are milliseconds by the database's clock, so that replicas agree. */
export type SessionRow = {
  readonly accountId: string
  readonly storeId: string | null
  readonly now: number
  readonly lastSeenAt: number
  readonly expiresAt: number
}

export async function findSessionRow(ctx: SystemContext, kind: SessionKind, hash: string): Promise<SessionRow | null> {
  const { rows } = await sqlOf(ctx).execute<SessionRow>(sql`
    select account_id as "accountId", store_id as "storeId",
      (extract(epoch from now()) * 1000)::float8 as "now",
      (extract(epoch from last_seen_at) * 1000)::float8 as "lastSeenAt",
      (extract(epoch from expires_at) * 1000)::float8 as "expiresAt"
    from account_sessions
    where token_hash = ${hash} and kind = ${kind}
      and expires_at > now() and last_seen_at > now() - ${seconds(sessionLimits[kind].idle)}`)
  return rows[0] ?? null
}

export async function touchSessionRow(ctx: SystemContext, hash: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update account_sessions set last_seen_at = now()
    where token_hash = ${hash} and last_seen_at <= now() - ${seconds(touchInterval)}`)
}

/** Which sessions: one by its hash, or all of an account but, where given, one. */
export type SessionChoice =
  | { readonly hash: string }
  | { readonly kind: SessionKind; readonly accountId: string; readonly except?: string | null }

const chosen = (choice: SessionChoice): SQL =>
  'hash' in choice
    ? sql`token_hash = ${choice.hash}`
    : sql`account_id = ${choice.accountId} and kind = ${choice.kind}
        and token_hash is distinct from ${choice.except ?? null}`

type HashRow = { readonly hash: string }

/** Deletes them and returns their hashes. */
export async function deleteSessionRows(ctx: SystemContext, choice: SessionChoice): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<HashRow>(sql`
    delete from account_sessions where ${chosen(choice)} returning token_hash as hash`)
  return rows.map(({ hash }) => hash)
}

export async function listSessionHashes(ctx: SystemContext, choice: SessionChoice): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<HashRow>(sql`
    select token_hash as hash from account_sessions where ${chosen(choice)}`)
  return rows.map(({ hash }) => hash)
}

/** Has ended, by its last use or in all. */
const isOver = (): SQL => {
  const idle = Object.entries(sessionLimits).map(
    ([kind, limits]) => sql`(kind = ${kind} and last_seen_at <= now() - ${seconds(limits.idle)})`,
  )
  return sql`(expires_at <= now() or ${sql.join(idle, sql` or `)})`
}

/** How many people, or rather browsers, are signed in. */
export async function countLiveSessions(ctx: SystemContext): Promise<Record<SessionKind, number>> {
  const { rows } = await sqlOf(ctx).execute<Record<SessionKind, number>>(sql`
    select count(*) filter (where kind = 'customer')::int as customer, count(*) filter (where kind = 'staff')::int as staff
    from account_sessions where not ${isOver()}`)
  return rows[0] ?? { customer: 0, staff: 0 }
}

/** Forgets what nobody can use any more. */
export async function deleteEndedSessions(ctx: SystemContext): Promise<void> {
  await purge(ctx, sql`account_sessions`, isOver())
}
