import { z } from 'zod'

import type { SystemContext } from '../context'
import { defineJob, enqueue, handleJob } from '../jobs'
import { askRedis, hasRedis } from '../redis'
import { uuidV7 } from '@/shared/ids'

/** Milliseconds for which a copy may stand in for Postgres: the longest that a lost revocation could matter. */
export const copyLifetime = 60_000

/** Seconds for which a session is not copied after it changed; longer than any request that read it before that. */
const silence = 120

/** In place of a copy: this one was revoked or changed a moment ago, so ask Postgres. */
const askPostgres = '-'

/** What a request needs to know of a session and its account. Instants are milliseconds by the database's clock. */
export interface SessionCopy<A> {
  readonly kind: string
  readonly accountId: string
  readonly storeId: string | null
  readonly account: A
  readonly lastSeenAt: number
  readonly expiresAt: number
  /** Redis forgets it by then; a copy that was written late, by a Redis that hung, is old all the same. */
  readonly freshUntil: number
}

const keyOf = (hash: string): string => `fm:session:${hash}`

/** The copy of a session, or null when Postgres has to be asked. */
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
 * Makes every replica ask Postgres about these sessions. In the transaction that changes or deletes them, so that nobody
 * can copy what is about to end; when Redis does not answer now, a job of the same transaction tells it later.
 */
export async function forgetCopies(ctx: SystemContext, hashes: readonly string[]): Promise<void> {
  if (!hasRedis() || hashes.length === 0 || (await silenceCopies(hashes))) return
  await enqueue(ctx, forgetCopiesJob, { hashes: [...hashes] }, { key: uuidV7() })
}

export const forgetCopiesHandler = handleJob(forgetCopiesJob, async (_ctx, { hashes }) => {
  if (hasRedis() && !(await silenceCopies(hashes))) throw new Error('Redis does not answer')
})
