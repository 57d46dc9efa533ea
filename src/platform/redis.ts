import type { Redis } from 'ioredis'

import { env } from './env'
import { logger } from './logger'
import { redisDurations, redisErrors, redisUp } from './metrics/outside'
import { secondsSince } from './metrics/registry'
import { perProcess } from './per-process'
import { inSpan } from './tracing/tracing'

/** Milliseconds that a command may take; a page would be slower with a Redis that needs longer than without. */
const patience = 250

/** Milliseconds of silence after which a connection counts as dead and is replaced. */
const silence = 10_000

/** Milliseconds after a failure in which no command is sent to Redis. */
const breakFor = 2000

const traced = { kind: 'CLIENT', onlyInside: true, attributes: { 'db.system.name': 'redis' } } as const

interface Holder {
  client?: Redis
  opening?: Promise<void>
  brokenUntil?: number
}

const state = perProcess<Holder>('redis', () => ({}))

/** The client; null until its library is loaded, which a server without Redis never does. */
function client(url: string): Redis | null {
  state.opening ??= open(url).catch((error: unknown) => {
    delete state.opening
    logger.warn({ err: error }, 'the client of Redis could not be loaded')
  })
  return state.client ?? null
}

async function open(url: string): Promise<void> {
  const { Redis } = await import('ioredis')
  state.client = new Redis(url, {
    connectionName: 'flow-masters',
    connectTimeout: 2000,
    socketTimeout: silence,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(200 * attempt, 2000),
    // After a failover the connection still leads to the old primary, which is read-only; the name leads to the new
    // one.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
  }).on('error', (error) => {
    logger.warn({ err: error }, 'redis connection error')
  })
}

/** Whether this installation has a Redis at all. */
export function hasRedis(): boolean {
  return env().REDIS_URL !== undefined
}

/** The answer; null without Redis or when it does not answer in time. Callers must work without the answer. */
export async function askRedis<T>(ask: (redis: Redis) => Promise<T>): Promise<{ readonly answer: T } | null> {
  const url = env().REDIS_URL
  if (!url) return null
  const redis = client(url)
  if (redis?.status !== 'ready') redisUp.set(0)
  if (redis?.status !== 'ready' || performance.now() < (state.brokenUntil ?? 0)) return null
  const startedAt = performance.now()
  try {
    const answer = await inSpan('redis', traced, () => inTime(ask(redis)))
    redisDurations.observe(secondsSince(startedAt))
    redisUp.set(1)
    return { answer }
  } catch (error) {
    redisErrors.inc()
    redisUp.set(0)
    state.brokenUntil = performance.now() + breakFor
    logger.warn({ err: error }, 'redis did not answer')
    return null
  }
}

/**
 * The answer, unless Redis needs longer than {@link patience}. In a process that was busy, the timer expires although
 * the answer has arrived; the sockets are read first, because each start and each large page would otherwise count as
 * an outage of Redis.
 */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Node reads its sockets between timers and immediates.
      setImmediate(() => {
        reject(new Error(`No answer within ${String(patience)} ms`))
      })
    }, patience)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Connects in advance, so that the first request need not wait. */
export function openRedis(): void {
  const url = env().REDIS_URL
  if (url) client(url)
}
