import type { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { env } from '@/platform/env'
import { askRedis, openRedis } from '@/platform/redis'

import { startRedis, type TestRedis } from '../../support/redis'

let redis: TestRedis
beforeAll(async () => {
  redis = await startRedis('failover')
  env().REDIS_URL = redis.url
  openRedis()
})
afterAll(async () => {
  delete env().REDIS_URL
  await redis.stop()
})

/** The answer as soon as there is one: after a failure nobody asks for a moment. */
const ask = async <T>(question: (client: Redis) => Promise<T>): Promise<T> =>
  (await vi.waitUntil(() => askRedis(question), { timeout: 120_000 })).answer

test('a primary that became a standby is left, and what the name leads to now is used', async () => {
  const connection = await ask((client) => client.client('ID'))
  // A standby of nobody takes no writes; made a primary again, it stands for the one that took over.
  await ask((client) => client.replicaof('127.0.0.1', 1))
  expect(await askRedis((client) => client.set('key', 'value'))).toBeNull()
  await ask((client) => client.replicaof('NO', 'ONE'))
  expect(await ask((client) => client.set('key', 'value'))).toBe('OK')
  expect(await ask((client) => client.client('ID'))).not.toBe(connection)
})
