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

/** The first answer of Redis: after a failure it is not used for a moment. */
const ask = async <T>(question: (client: Redis) => Promise<T>): Promise<T> =>
  (await vi.waitUntil(() => askRedis(question), { timeout: 120_000 })).answer

test('when a Redis primary becomes a standby, the client connects to the server that the name now resolves to', async () => {
  const connection = await ask((client) => client.client('ID'))
  // A standby refuses writes; the same server as a primary again stands for the one that took over.
  await ask((client) => client.replicaof('127.0.0.1', 1))
  expect(await askRedis((client) => client.set('key', 'value'))).toBeNull()
  await ask((client) => client.replicaof('NO', 'ONE'))
  expect(await ask((client) => client.set('key', 'value'))).toBe('OK')
  expect(await ask((client) => client.client('ID'))).not.toBe(connection)
})
