import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import type { SystemContext } from '@/platform/context'
import { env } from '@/platform/env'
import { redisErrors } from '@/platform/metrics/outside'
import { askRedis, openRedis } from '@/platform/redis'
import { systemContext } from '@/platform/request-context'
import { deleteEndedSessions } from '@/platform/sessions/session.repository'
import { endSession, endSessions, findSession, forgetAccount, startSession } from '@/platform/sessions/session-store'
import { inTransaction, sqlOf } from '@/platform/transaction'
import { token, uuidV7 } from '@/shared/ids'

import { startRedis, type TestRedis } from '../../support/redis'
import { runJobs } from '../support/run-jobs'

const kind = 'staff'
let redis: TestRedis
let ctx: SystemContext
let accountId: string
let name: string
let reads: number

beforeAll(async () => {
  redis = await startRedis('sessions')
  ctx = await systemContext()
})

afterAll(async () => {
  delete env().REDIS_URL
  await redis.stop()
})

beforeEach(() => {
  accountId = uuidV7()
  name = 'Ada'
  reads = 0
})

const start = (replaces: string | null = null, id = accountId) =>
  startSession(ctx, { kind, accountId: id, storeId: null, replaces, userAgent: 'Test' })

const find = async (sessionToken: string | null): Promise<string | null> => {
  const load = () => {
    reads += 1
    return Promise.resolve({ name })
  }
  return (await findSession(ctx, { kind, sessionToken, load }))?.account.name ?? null
}

const age = (seconds: number) =>
  sqlOf(ctx).execute(sql`
    update account_sessions set created_at = created_at - make_interval(secs => ${seconds}),
      last_seen_at = last_seen_at - make_interval(secs => ${seconds}),
      expires_at = expires_at - make_interval(secs => ${seconds}) where account_id = ${accountId}`)

const untilItAnswers = () => vi.waitUntil(() => askRedis((each) => each.ping()), { timeout: 120_000 })

/** How often a call to Redis timed out. */
const unanswered = async () => (await redisErrors.get()).values[0]?.value ?? 0

async function withRedis(): Promise<void> {
  env().REDIS_URL = redis.url
  openRedis()
  await untilItAnswers()
}

/** Rules that hold with and without Redis. */
function rules(): void {
  test('a session is opened only by its token', async () => {
    const session = await start()
    expect(await find(session)).toBe('Ada')
    expect(await find(token())).toBeNull()
    expect(await find('x')).toBeNull()
    expect(await find(null)).toBeNull()
    const load = () => Promise.resolve({ name })
    expect(await findSession(ctx, { kind: 'customer', sessionToken: session, load })).toBeNull()
  })

  test('16: signing in ends the session that the browser had, so that a planted one is invalid', async () => {
    const planted = await start(null, uuidV7())
    const session = await start(planted)
    expect(session).not.toBe(planted)
    expect(await find(planted)).toBeNull()
    expect(await find(session)).toBe('Ada')
  })

  test('two sign-ins at the same moment are two sessions, and each ends alone or with all others', async () => {
    const sessions = await Promise.all(
      [systemContext(), systemContext(), systemContext()].map(async (own) =>
        startSession(await own, { kind, accountId, storeId: null, replaces: null, userAgent: null }),
      ),
    )
    for (const session of sessions) expect(await find(session)).toBe('Ada')
    const [first = '', second = '', third = ''] = sessions
    await endSession(ctx, first)
    expect(await find(first)).toBeNull()
    expect(await find(second)).toBe('Ada')
    await endSessions(ctx, { kind, accountId, except: third })
    expect(await find(second)).toBeNull()
    expect(await find(third)).toBe('Ada')
    await endSessions(ctx, { kind, accountId })
    expect(await find(third)).toBeNull()
  })

  test('a rolled-back change ends no session', async () => {
    const session = await start()
    expect(await find(session)).toBe('Ada')
    const change = inTransaction(ctx, async () => {
      await endSessions(ctx, { kind, accountId })
      throw new Error('no')
    })
    await expect(change).rejects.toThrow('no')
    expect(await find(session)).toBe('Ada')
  })

  test('a change of the account is effective at once', async () => {
    const session = await start()
    expect(await find(session)).toBe('Ada')
    name = 'Ada Lovelace'
    await forgetAccount(ctx, { kind, accountId })
    expect(await find(session)).toBe('Ada Lovelace')
  })
}

describe('without Redis', () => {
  rules()

  test('a session ends half an hour after its last use, which is written once a minute', async () => {
    const session = await start()
    await age(29 * 60)
    expect(await find(session)).toBe('Ada')
    await age(29 * 60)
    expect(await find(session)).toBe('Ada')
    await age(30 * 60 + 1)
    expect(await find(session)).toBeNull()
    const lastSeen = async () =>
      (
        await sqlOf(ctx).execute(
          sql`select last_seen_at::text as at from account_sessions where account_id = ${accountId}`,
        )
      ).rows
    const [other] = [await start()]
    await age(30)
    const before = await lastSeen()
    await find(other)
    expect(await lastSeen()).toEqual(before)
  })

  test('a session ends twelve hours after its start, however often it is used', async () => {
    const session = await start()
    for (let quarter = 1; quarter < 48; quarter += 1) {
      await age(15 * 60)
      expect(await find(session)).toBe('Ada')
    }
    await age(15 * 60)
    expect(await find(session)).toBeNull()
    const other = await start()
    await deleteEndedSessions(ctx)
    expect(
      (await sqlOf(ctx).execute(sql`select 1 from account_sessions where account_id = ${accountId}`)).rows,
    ).toHaveLength(1)
    expect(await find(other)).toBe('Ada')
  })
})

describe('with Redis', () => {
  beforeAll(withRedis)
  rules()

  test('a session that is used again needs no SQL, and its copy expires after a minute and contains no token', async () => {
    const session = await start()
    for (let request = 0; request < 5; request += 1) expect(await find(session)).toBe('Ada')
    expect(reads).toBe(1)
    const keys = (await askRedis((each) => each.keys('fm:session:*')))?.answer ?? []
    expect(keys.join()).not.toContain(session)
    for (const key of keys) expect((await askRedis((each) => each.ttl(key)))?.answer ?? 0).toBeLessThanOrEqual(120)
  })

  test('a copy that is written late does not bring a revoked session back', async () => {
    const session = await start()
    // Between what this request reads and what it copies, the session is revoked.
    const load = async () => {
      await endSession(await systemContext(), session)
      return { name }
    }
    await findSession(ctx, { kind, sessionToken: session, load })
    expect(await find(session)).toBeNull()
  })

  test('12: when it is flushed, all sessions continue', async () => {
    const session = await start()
    await find(session)
    await redis.flush()
    expect(await find(session)).toBe('Ada')
    expect(reads).toBe(2)
  })

  test('13: when it is slow or gone, all sessions continue, and signing out is final', async () => {
    const [session, other] = [await start(), await start()]
    for (const each of [session, other]) await find(each)
    redis.pause()
    const [failedBefore, started] = [await unanswered(), performance.now()]
    for (let request = 0; request < 10; request += 1) expect(await find(session)).toBe('Ada')
    // One call timed out; for two seconds none is sent.
    const seconds = (performance.now() - started) / 1000
    expect((await unanswered()) - failedBefore).toBeLessThanOrEqual(1 + Math.floor(seconds / 2))
    await endSession(ctx, session)
    expect(await find(session)).toBeNull()
    redis.resume()
    await untilItAnswers()
    // A job repeats what Redis has missed; until then the other processes accept the copy.
    expect(await runJobs()).toContain('sessions/forget-copies')
    expect(await find(session)).toBeNull()
    expect(await find(other)).toBe('Ada')
    await redis.kill()
    expect(await find(other)).toBe('Ada')
    const third = await start()
    expect(await find(third)).toBe('Ada')
    await endSession(ctx, other)
    expect(await find(other)).toBeNull()
    await redis.start()
    await untilItAnswers()
    await runJobs()
    expect(await find(other)).toBeNull()
    expect(await find(third)).toBe('Ada')
  })
})
