import { and, count, eq, gt, lte, ne, not, sql, type SQL, type SQLWrapper } from 'drizzle-orm'

import type { SystemContext } from '../context'
import { purge } from '../retention'
import { sqlOf } from '../transaction'
import { sessionLimits, touchInterval, type SessionKind } from './session-kinds'
import { accountSessions } from './sessions.tables'

const seconds = (count: number): SQL => sql`make_interval(secs => ${count})`

const milliseconds = (instant: SQLWrapper) => sql<number>`(extract(epoch from ${instant}) * 1000)::float8`

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
  const expiresAt = sql`now() + ${seconds(sessionLimits[kind].lifetime)}`
  await sqlOf(ctx).insert(accountSessions).values({ tokenHash: hash, kind, accountId, storeId, userAgent, expiresAt })
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
  const { accountId, storeId, tokenHash, lastSeenAt, expiresAt } = accountSessions
  const [row] = await sqlOf(ctx)
    .select({
      accountId,
      storeId,
      now: milliseconds(sql`now()`),
      lastSeenAt: milliseconds(lastSeenAt),
      expiresAt: milliseconds(expiresAt),
    })
    .from(accountSessions)
    .where(
      and(
        eq(tokenHash, hash),
        eq(accountSessions.kind, kind),
        gt(expiresAt, sql`now()`),
        gt(lastSeenAt, sql`now() - ${seconds(sessionLimits[kind].idle)}`),
      ),
    )
  return row ?? null
}

export async function touchSessionRow(ctx: SystemContext, hash: string): Promise<void> {
  const { tokenHash, lastSeenAt } = accountSessions
  await sqlOf(ctx)
    .update(accountSessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(tokenHash, hash), lte(lastSeenAt, sql`now() - ${seconds(touchInterval)}`)))
}

/** Selects sessions: one by its hash, or all of an account except, where given, one. */
export type SessionChoice =
  | { readonly hash: string }
  | { readonly kind: SessionKind; readonly accountId: string; readonly except?: string | null }

const chosen = (choice: SessionChoice): SQL | undefined =>
  'hash' in choice
    ? eq(accountSessions.tokenHash, choice.hash)
    : and(
        eq(accountSessions.accountId, choice.accountId),
        eq(accountSessions.kind, choice.kind),
        choice.except ? ne(accountSessions.tokenHash, choice.except) : undefined,
      )

/** Deletes the selected sessions and returns their hashes. */
export async function deleteSessionRows(ctx: SystemContext, choice: SessionChoice): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .delete(accountSessions)
    .where(chosen(choice))
    .returning({ hash: accountSessions.tokenHash })
  return rows.map(({ hash }) => hash)
}

export async function listSessionHashes(ctx: SystemContext, choice: SessionChoice): Promise<string[]> {
  const rows = await sqlOf(ctx).select({ hash: accountSessions.tokenHash }).from(accountSessions).where(chosen(choice))
  return rows.map(({ hash }) => hash)
}

/** A condition: the session has ended, by its idle limit or its lifetime. */
const isOver = (): SQL => {
  const { kind, lastSeenAt, expiresAt } = accountSessions
  const idle = Object.entries(sessionLimits).map(
    ([name, limits]) => sql`(${kind} = ${name} and ${lastSeenAt} <= now() - ${seconds(limits.idle)})`,
  )
  return sql`(${expiresAt} <= now() or ${sql.join(idle, sql` or `)})`
}

/** The number of sessions that have not ended, by kind of account. */
export async function countLiveSessions(ctx: SystemContext): Promise<Record<SessionKind, number>> {
  const { kind } = accountSessions
  const rows = await sqlOf(ctx)
    .select({ kind, count: count() })
    .from(accountSessions)
    .where(not(isOver()))
    .groupBy(kind)
  return { customer: 0, staff: 0, ...Object.fromEntries(rows.map((row) => [row.kind, row.count])) }
}

/** Deletes sessions that have ended. */
export async function deleteEndedSessions(ctx: SystemContext): Promise<void> {
  await purge(ctx, accountSessions, isOver())
}
