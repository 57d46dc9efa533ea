import { isToken, token, tokenHash } from '@/shared/ids'

import type { SystemContext } from '../context'
import { hasRedis } from '../redis'
import { inTransaction } from '../transaction'
import { copyLifetime, forgetCopies, readCopy, writeCopy } from './session-copies'
import { sessionLimits, touchInterval, type SessionKind } from './session-kinds'
import {
  deleteSessionRows,
  findSessionRow,
  insertSession,
  listSessionHashes,
  touchSessionRow,
  type SessionChoice,
} from './session.repository'

interface NewSession {
  readonly kind: SessionKind
  readonly accountId: string
  readonly storeId: string | null
  /** The token that the browser had before. Its session ends: an attacker may have planted it (session fixation). */
  readonly replaces: string | null
  readonly userAgent: string | null
}

/** Begins a session and returns its token, which only the browser stores. */
export async function startSession(
  ctx: SystemContext,
  { replaces, userAgent, ...account }: NewSession,
): Promise<string> {
  const made = token()
  await inTransaction(ctx, async () => {
    await endSession(ctx, replaces)
    await insertSession(ctx, { ...account, hash: tokenHash(made), userAgent: userAgent?.slice(0, 300) ?? null })
  })
  return made
}

/** A session that has not ended. */
export interface LiveSession<A> {
  readonly account: A
  readonly storeId: string | null
  /** Milliseconds since 1970 at which it ends if it is not used again. */
  readonly endsAt: number
}

interface Search<A> {
  readonly kind: SessionKind
  readonly sessionToken: string | null
  /** Reads the session's account. The answer is stored in the copy, so call {@link forgetAccount} when it changes. */
  readonly load: (accountId: string) => Promise<A | null>
}

/**
 * The account of a session: from the session's copy in Redis without any SQL, else from Postgres, which records the use
 * of the session. Null without a token, for an unknown one, and for a session that has ended.
 */
export async function findSession<A>(
  ctx: SystemContext,
  { kind, sessionToken, load }: Search<A>,
): Promise<LiveSession<A> | null> {
  if (sessionToken === null || !isToken(sessionToken)) return null
  const hash = tokenHash(sessionToken)
  const { idle } = sessionLimits[kind]
  const live = (session: { storeId: string | null; lastSeenAt: number; expiresAt: number }, account: A) => ({
    account,
    storeId: session.storeId,
    endsAt: Math.min(session.lastSeenAt + idle * 1000, session.expiresAt),
  })
  const copy = await readCopy<A>(hash)
  if (copy?.kind === kind) return live(copy, copy.account)
  const row = await findSessionRow(ctx, kind, hash)
  const account = row && (await load(row.accountId))
  if (!account) return null
  const { now, ...session } = row
  const isStale = now - row.lastSeenAt >= touchInterval * 1000
  if (isStale) await touchSessionRow(ctx, hash)
  const used = { ...session, lastSeenAt: isStale ? now : row.lastSeenAt }
  await writeCopy(hash, { ...used, kind, account, freshUntil: now + copyLifetime }, now)
  return live(used, account)
}

async function revoke(ctx: SystemContext, choice: SessionChoice): Promise<void> {
  await inTransaction(ctx, async () => {
    await forgetCopies(ctx, await deleteSessionRows(ctx, choice))
  })
}

/** Ends one session: at once on every replica that reaches Redis, within a minute on one that does not. */
export async function endSession(ctx: SystemContext, sessionToken: string | null): Promise<void> {
  if (sessionToken !== null && isToken(sessionToken)) await revoke(ctx, { hash: tokenHash(sessionToken) })
}

interface Account {
  readonly kind: SessionKind
  readonly accountId: string
}

/** Signs an account out everywhere, or with the token `except` everywhere else. */
export async function endSessions(
  ctx: SystemContext,
  { except = null, ...account }: Account & { readonly except?: string | null },
): Promise<void> {
  await revoke(ctx, { ...account, except: except === null ? null : tokenHash(except) })
}

/** Call it when an account changes: drops its sessions' copies in Redis, so that the account is read again. */
export async function forgetAccount(ctx: SystemContext, account: Account): Promise<void> {
  if (hasRedis()) await forgetCopies(ctx, await listSessionHashes(ctx, account))
}
