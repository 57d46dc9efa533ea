import { z } from 'zod'

import type { SystemContext } from '../context'
import { defineJob, enqueue, handleJob } from '../jobs'
import { askRedis, hasRedis } from '../redis'
import { uuidV7 } from '@/shared/ids'

/** Milliseconds for which a copy is used instead of Postgres: the longest effect of a lost revocation. */
export const copyLifetime = 60_000

/** Seconds after a change in which a session is not copied: longer than any request that read it before the change. */
const silence = 120

/** Stored in place of a copy after the session was revoked or changed: read it from Postgres. */
const askPostgres = '-'

/** The part of a session and its account that a request needs. Instants are milliseconds by the database's clock. */
export interface SessionCopy<A> {
  readonly kind: string
  readonly accountId: string
  readonly storeId: string | null
  readonly account: A
  readonly lastSeenAt: number
  readonly expiresAt: number
  /** Redis expires the copy by then; the field also rejects a copy that a Redis that hung has written late. */
  readonly freshUntil: number
}

const keyOf = (hash: string): string => `fm:session:${hash}`

/** The copy of a session, or null when it must be read from Postgres. */
export async function readCopy<A>(hash: string): Promise<SessionCopy<A> | null> {
  const found = (await askRedis((redis) => redis.get(keyOf(hash))))?.answer
  if (!found || found === askPostgres) return null
  const copy = JSON.parse(found) as SessionCopy<A>
  return copy.freshUntil > Date.now() ? copy : null
}

/** Copies a session that was just read from Postgres at `now`, unless it has changed meanwhile. */
export async function writeCopy(hash: string, copy: SessionCopy<unknown>, now: number): Promise<void> {
  const forMs = Math.floor(Math.min(copy.freshUntil, copy.expiresAt) - now)
  if (forMs > 0) await askRedis((redis) => redis.set(keyOf(hash), JSON.stringify(copy), 'PX', forMs, 'NX'))
}

async function silenceCopies(hashes: readonly string[]): Promise<boolean> {
  const answer = await askRedis(async (redis) => {
    const results = await redis
      .multi(hashes.map((hash) => ['set', keyOf(hash), askPostgres, 'EX', String(silence)]))
      .exec()
    const failed = results?.find(([error]) => error)?.[0]
    if (failed) throw failed
  })
  return answer !== null
}

const forgetCopiesJob = defineJob('sessions/forget-copies', z.object({ hashes: z.array(z.string()) }), {
  retryLimit: 8,
})

/**
 * Makes every replica read these sessions from Postgres. Call it in the transaction that changes or deletes them, so
 * that none is copied before its end is committed; when Redis does not answer, a job of the same transaction retries
 * later.
 */
export async function forgetCopies(ctx: SystemContext, hashes: readonly string[]): Promise<void> {
  if (!hasRedis() || hashes.length === 0 || (await silenceCopies(hashes))) return
  await enqueue(ctx, forgetCopiesJob, { hashes: [...hashes] }, { key: uuidV7() })
}

export const forgetCopiesHandler = handleJob(forgetCopiesJob, async (_ctx, { hashes }) => {
  if (hasRedis() && !(await silenceCopies(hashes))) throw new Error('Redis does not answer')
})
