import type { Context } from '@/platform/context'
import { isToken, token, tokenHash } from '@/shared/ids'

import type { Customer } from './customer.repository'
import { expiryAfter, sessionLifetime, sessionTouchInterval } from './domain/account-limits'
import { deleteSession, deleteSessions, findLiveSession, insertSession, touchSession } from './session.repository'

/**
 * Begins a session and returns its token, which only the customer's browser keeps. `replaces` is the token that the
 * browser had before: signing in never goes on with a session that somebody else may have planted.
 */
export async function startSession(
  ctx: Context,
  customerId: string,
  { replaces, userAgent }: { replaces: string | null; userAgent: string | null },
): Promise<string> {
  await endSession(ctx, replaces)
  const made = token()
  await insertSession(ctx, {
    hash: tokenHash(made),
    customerId,
    userAgent: userAgent?.slice(0, 300) ?? null,
    expiresAt: expiryAfter(ctx.clock.now(), sessionLifetime),
  })
  return made
}

export type LiveSession = { readonly customer: Customer; readonly isProlonged: boolean }

/**
 * The customer of a session that has not ended. A session that is used is prolonged, written at most every quarter of an
 * hour; then the cookie wants to be prolonged too.
 */
export async function findSession(ctx: Context, sessionToken: string | null): Promise<LiveSession | null> {
  if (sessionToken === null || !isToken(sessionToken)) return null
  const hash = tokenHash(sessionToken)
  const found = await findLiveSession(ctx, hash)
  if (!found) return null
  const now = ctx.clock.now()
  const isProlonged = now.getTime() - found.lastSeenAt.getTime() > sessionTouchInterval * 1000
  if (isProlonged) await touchSession(ctx, hash, expiryAfter(now, sessionLifetime))
  return { customer: found.customer, isProlonged }
}

/** Signs out this browser. */
export async function endSession(ctx: Context, sessionToken: string | null): Promise<void> {
  if (sessionToken !== null && isToken(sessionToken)) await deleteSession(ctx, tokenHash(sessionToken))
}

/** Signs out everywhere, or with `except` everywhere else. */
export function endSessions(ctx: Context, customerId: string, except: string | null = null): Promise<void> {
  return deleteSessions(ctx, customerId, except === null ? null : tokenHash(except))
}
