import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { env } from '@/platform/env'
import { redisErrors } from '@/platform/metrics/outside'
import { forgiveTurns, rateLimits, takeTurn } from '@/platform/rate-limits'
import { askRedis, openRedis } from '@/platform/redis'

import { startRedis, type TestRedis } from '../../support/redis'

const { points } = rateLimits.password_reset
let redis: TestRedis
let other: Redis | undefined

beforeAll(async () => {
  redis = await startRedis('shared-limits')
  env().REDIS_URL = redis.url
  env().RATE_LIMITS = 'on'
  openRedis()
  await untilItAnswers()
  other = new Redis(redis.url)
})

afterAll(async () => {
  env().RATE_LIMITS = 'off'
  delete env().REDIS_URL
  other?.disconnect()
  await redis.stop()
})

const untilItAnswers = () => vi.waitUntil(() => askRedis((each) => each.ping()), { timeout: 120_000 })

/** How often a call to Redis timed out. */
const unanswered = async () => (await redisErrors.get()).values[0]?.value ?? 0

test('replicas count together, and keys do not reveal an address', async () => {
  const client = '198.51.100.1'
  expect(await takeTurn('password_reset', client)).toMatchObject({ ok: true })
  const [key = ''] = (await other?.keys('fm:limit:password_reset:*')) ?? []
  expect(key).not.toContain(client)
  // The counts of the other replicas meanwhile.
  await other?.incrby(key, points - 1)
  expect(await takeTurn('password_reset', client)).toMatchObject({ ok: false, code: 'rate_limited' })
  expect(await takeTurn('password_reset', '198.51.100.2')).toMatchObject({ ok: true })
  await forgiveTurns('password_reset', client)
  expect(await takeTurn('password_reset', client)).toMatchObject({ ok: true })
})

test('a process that was busy itself does not treat Redis as unavailable', async () => {
  const asked = askRedis((each) => each.ping())
  const until = performance.now() + 2500
  while (performance.now() < until);
  expect(await asked).toEqual({ answer: 'PONG' })
})

test('12, 13: with a slow or unavailable Redis no request waits, and limits still apply', async () => {
  const client = '198.51.100.3'
  for (let count = 0; count < points; count += 1)
    expect(await takeTurn('password_reset', client)).toMatchObject({ ok: true })
  redis.pause()
  const [failedBefore, started] = [await unanswered(), performance.now()]
  for (let count = 0; count < 20; count += 1) {
    expect(await takeTurn('password_reset', client)).toMatchObject({ ok: false, code: 'rate_limited' })
  }
  // One call timed out; for two seconds none is sent.
  const seconds = (performance.now() - started) / 1000
  expect((await unanswered()) - failedBefore).toBeLessThanOrEqual(1 + Math.floor(seconds / 2))
  expect(await takeTurn('password_reset', '198.51.100.4')).toMatchObject({ ok: true })
  redis.resume()
  await redis.kill()
  expect(await takeTurn('password_reset', client)).toMatchObject({ ok: false })
  await redis.start()
  await untilItAnswers()
  expect(await takeTurn('password_reset', '198.51.100.5')).toMatchObject({ ok: true })
})
