import type { Payload } from 'payload'

import type { OverloadError } from '@/platform/overload-error'
import { perProcess } from '@/platform/per-process'
import { sqlState } from '@/platform/transaction'
import { isNamed } from '@/shared/is-named'

/**
 * How many calls may wait for each connection of the pool. A call holds a connection for milliseconds, so the wait
 * stays well under the pool's own timeout, at which all of a longer queue would fail.
 */
const waitersPerConnection = 20

/** Milliseconds after a failed wait in which new calls are refused instead of queued. */
const closedFor = 1000

const last = perProcess('overload', () => ({ failedAt: Number.NEGATIVE_INFINITY }))

/** Whether the queue for connections is so long that a new call should be refused at once. */
export function isOverloaded({ db }: Payload): boolean {
  const { waitingCount, options } = db.pool
  if (waitingCount === 0) return false
  const sinceFailure = performance.now() - last.failedAt
  return sinceFailure < closedFor || waitingCount > options.max * waitersPerConnection
}

/**
 * Classes 53 (insufficient resources) and 57 (operator intervention), connection failures, lock and statement timeouts.
 */
const outage = /^(53|57|08)|^55P03$/
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
/** Messages of pg and its pool that have no code; "not queryable" refuses a rollback on a lost connection. */
const poolErrors =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout|Cannot use a pool after/

/**
 * Whether an error is an overload or an outage of the database rather than a bug. Records the time of an outage.
 */
export function isOutage(error: unknown): boolean {
  const errors = withCauses(error)
  if (errors.some((each) => isNamed<OverloadError>(each, 'OverloadError'))) return true
  const code = sqlState(error) ?? ''
  const isOne = outage.test(code) || unreachable.has(code) || errors.some(({ message }) => poolErrors.test(message))
  if (isOne) last.failedAt = performance.now()
  return isOne
}

function withCauses(error: unknown): Error[] {
  return error instanceof Error ? [error, ...withCauses(error.cause)] : []
}
