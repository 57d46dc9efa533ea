import { AsyncResource } from 'node:async_hooks'

import type { Payload } from 'payload'

import { perProcess } from '@/platform/per-process'
import { startSqlSpan } from '@/platform/tracing/sql-span'
import { tracing } from '@/platform/tracing/tracing'
import { sqlState } from '@/platform/transaction'

import { counter, gauge, histogram, secondsSince } from './registry'

type Pool = Payload['db']['pool']

const durations = histogram('flow_masters_sql_duration_seconds', 'Statements of the shop, by their first word.', [
  'operation',
])
const errors = counter(
  'flow_masters_sql_errors_total',
  'Failed statements, by the class of their SQLSTATE (23 constraints, 40 retried conflicts, 53 and 57 outages).',
  ['class'],
)
const connections = gauge('flow_masters_sql_pool_connections', 'Connections of the pool.', ['state'])
const waiting = gauge('flow_masters_sql_pool_waiting', 'Requests that wait for a connection of the pool.')
const limit = gauge('flow_masters_sql_pool_limit', 'The most connections that the pool opens (DATABASE_POOL_MAX).')

const operations = new Set(['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback', 'savepoint'])

// All bundles use the same pool.
const pools = perProcess('watched-pools', () => new WeakMap<Pool, () => void>())

/** Measures each statement that goes through the pool's connections, from now on. A second call does nothing. */
export function watchPool(pool: Pool): void {
  if (pools.has(pool)) return
  const watched = new WeakSet()
  pools.set(pool, () => {
    connections.set({ state: 'idle' }, pool.idleCount)
    connections.set({ state: 'used' }, pool.totalCount - pool.idleCount)
    waiting.set(pool.waitingCount)
    limit.set(pool.options.max)
  })
  keepScope(pool)
  pool.on('acquire', (client) => {
    if (watched.has(client)) return
    watched.add(client)
    // Typed as unknown because the original has many signatures; only the statement and an optional callback matter
    // here.
    const original: unknown = Reflect.get(client, 'query')
    const query = (...args: unknown[]): unknown =>
      timed(args, (passed) => Reflect.apply(original as Query, client, passed))
    Object.defineProperty(client, 'query', { value: query, configurable: true, writable: true })
  })
}

/**
 * Runs callbacks of `connect` in the async scope of the request that waits for the connection. Otherwise they would run
 * in the scope of the request that released it, and their statements would appear in that request's trace.
 */
function keepScope(pool: Pool): void {
  const original: unknown = Reflect.get(pool, 'connect')
  const connect = (...args: unknown[]): unknown => {
    const bound = tracing() ? args.map((each) => (typeof each === 'function' ? bind(each as Query) : each)) : args
    return Reflect.apply(original as Query, pool, bound)
  }
  Object.defineProperty(pool, 'connect', { value: connect, configurable: true, writable: true })
}

const bind = (callback: Query): Query => AsyncResource.bind(callback)

/** Updates the pool's gauges. */
export function readPool(pool: Pool): void {
  pools.get(pool)?.()
}

type Query = (...args: unknown[]) => unknown
type Callback = (error: unknown, result: unknown) => void

function timed(args: unknown[], send: (args: unknown[]) => unknown): unknown {
  const text = textOf(args[0])
  if (text === null) return send(args)
  const operation = operationOf(text)
  const startedAt = performance.now()
  const span = startSqlSpan(operation, text)
  const done = (error: unknown) => {
    durations.observe({ operation }, secondsSince(startedAt))
    if (error) errors.inc({ class: classOf(error) })
    span?.end(error)
  }
  const last = args.at(-1)
  if (typeof last === 'function') {
    const callback: Callback = (error, result) => {
      done(error)
      ;(last as Callback)(error, result)
    }
    return send([...args.slice(0, -1), callback])
  }
  const result = send(args)
  if (result instanceof Promise) result.then(() => done(null), done)
  return result
}

/** The text of a statement; null for other submittables, such as a cursor. */
function textOf(statement: unknown): string | null {
  if (typeof statement === 'string') return statement
  if (typeof statement !== 'object' || statement === null || 'submit' in statement || !('text' in statement))
    return null
  return typeof statement.text === 'string' ? statement.text : null
}

function operationOf(text: string): string {
  const word = /^\s*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  return operations.has(word) ? word : 'other'
}

function classOf(error: unknown): string {
  const code = sqlState(error) ?? ''
  return /^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : 'connection'
}
