import type { Payload } from 'payload'

import type { OverloadError } from '@/platform/overload-error'
import { perProcess } from '@/platform/per-process'
import { sqlState } from '@/platform/transaction'
import { isNamed } from '@/shared/is-named'

/**
 * How many calls may wait for each connection of the pool. A call holds a connection for milliseconds, so that this is
 * well under the pool's own timeout; beyond it, waiting helps nobody.
 */
const waitersPerConnection = 20

/** How long (ms) after a failed wait nobody else is let into the queue. */
const closedFor = 1000

const last = perProcess('overload', () => ({ failedAt: Number.NEGATIVE_INFINITY }))

/** Whether the database's queue is so long that a new call is better refused at once. */
export function isOverloaded({ db }: Payload): boolean {
  const { waitingCount, options } = db.pool
  if (waitingCount === 0) return false
  const sinceFailure = performance.now() - last.failedAt
  return sinceFailure < closedFor || waitingCount > options.max * waitersPerConnection
}

/** Classes 53 (insufficient resources) and 57 (operator intervention), connection failures, lock and statement timeouts. */
const outage = /^(53|57|08)|^55P03$/
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
/** What pg and its pool say without a code; after a cut connection, a rollback on it is refused as "not queryable". */
const poolErrors =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout|Cannot use a pool after/

/** Whether an error means that there is too much to do or no database now, rather than a bug. Remembers the latter. */
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
