import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import type { SystemContext } from './context'
import { perProcess } from './per-process'

/**
 * serialization_failure and deadlock_detected: Postgres requires a retry (manual, 13.5 and appendix A).
 * invalid_sql_statement_name and duplicate_prepared_statement: platform/prepared-statements has turned names off by
 * then. feature_not_supported: "cached plan must not change result type", once after a migration.
 */
const retryable = new Set(['40001', '40P01', '26000', '42P05', '0A000'])
const attempts = 4

/** The SQLSTATE of an error or of its cause (drizzle wraps the driver's error). */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return undefined
}

interface Transactions {
  /** The transaction of each request, from the call that opens it until it has ended. */
  readonly open: WeakMap<SystemContext['req'], symbol>
  /** The transactions that the running code is a part of. */
  readonly inside: AsyncLocalStorage<ReadonlySet<symbol>>
}

// Shared by all bundles, because Payload's hooks are those of the bundle that was loaded first.
const { open, inside } = perProcess<Transactions>('transactions', () => ({
  open: new WeakMap(),
  inside: new AsyncLocalStorage(),
}))

/**
 * Whether the running code is a part of the transaction that {@link inTransaction} has opened on this context; false
 * when there is none.
 *
 * @throws when other code has opened it: concurrent work would be committed or rolled back with unrelated writes, so
 *   its
 *   own writes could be lost without an error.
 */
function isPartOfOpen({ req }: SystemContext): boolean {
  const transaction = open.get(req)
  if (transaction === undefined) return false
  if (inside.getStore()?.has(transaction)) return true
  throw new Error('Work beside a transaction needs a context of its own (forkContext): this one is in use')
}

type Executor = SystemContext['payload']['db']['drizzle']

/**
 * The executor of the context's transaction, or of the pool when there is none.
 *
 * @throws when the caller runs concurrently to the context's transaction and not in it.
 */
export function sqlOf(ctx: SystemContext): Executor {
  const isInOpen = isPartOfOpen(ctx)
  const { transactionID } = ctx.req
  if (typeof transactionID === 'string' || typeof transactionID === 'number') {
    const session = ctx.payload.db.sessions?.[transactionID]
    if (!session) throw new Error('The transaction of this request has already ended')
    return session.db as Executor
  }
  // Payload removes the transaction from the request when one of its operations fails.
  if (isInOpen) throw new Error('A part of the transaction failed, so nothing more can be done in it')
  return ctx.payload.db.drizzle
}

export function isInTransaction(ctx: SystemContext): boolean {
  return Boolean(ctx.req.transactionID)
}

async function once<T>(ctx: SystemContext, work: () => Promise<T>): Promise<T> {
  const { db } = ctx.payload
  const id = randomUUID()
  const fate = { isDoomed: false }
  try {
    return await db.drizzle.transaction(async (tx) => {
      // Payload's own beginTransaction swallows an error of COMMIT, so that a lost write would look like a durable one.
      // Registering drizzle's transaction as a Payload session keeps the Local API inside it and lets COMMIT's error
      // out.
      const doom = () => {
        fate.isDoomed = true
        return Promise.resolve()
      }
      db.sessions ??= {}
      db.sessions[id] = { db: tx, reject: doom, resolve: () => Promise.resolve() }
      ctx.req.transactionID = id
      const value = await work()
      if (fate.isDoomed) throw new Error('A part of the transaction failed, so all of it is rolled back')
      return value
    })
  } finally {
    delete db.sessions?.[id]
    delete ctx.req.transactionID
  }
}

/**
 * Runs `work` in one transaction: everything that uses `ctx` commits or rolls back together. Joins a transaction that
 * is already open around it. Deadlocks and serialization failures are retried, so `work` must have no effects outside
 * of the database.
 *
 * @throws when a transaction is open on `ctx` that this call is not a part of: the caller must give concurrent work a
 *   context each (`forkContext`).
 */
export async function inTransaction<T>(ctx: SystemContext, work: () => Promise<T>): Promise<T> {
  // A transaction that Payload has opened for its own operation is not recorded here, and is joined as well.
  if (isPartOfOpen(ctx) || isInTransaction(ctx)) return work()
  const transaction = Symbol('transaction')
  open.set(ctx.req, transaction)
  try {
    return await inside.run(new Set([...(inside.getStore() ?? []), transaction]), () => withRetries(ctx, work))
  } finally {
    open.delete(ctx.req)
  }
}

async function withRetries<T>(ctx: SystemContext, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(ctx, work)
    } catch (error) {
      if (attempt >= attempts || !retryable.has(sqlState(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * Math.random()))
    }
  }
}

/** Like {@link inTransaction}, but a result with `ok: false` rolls back before it is returned. */
export async function inTransactionResult<T extends { ok: boolean }>(
  ctx: SystemContext,
  work: () => Promise<T>,
): Promise<T> {
  const rollback = new Error('rolled back on purpose')
  let failure: T | undefined
  try {
    return await inTransaction(ctx, async () => {
      const result = await work()
      if (result.ok) return result
      failure = result
      throw rollback
    })
  } catch (error) {
    if (error === rollback && failure) return failure
    throw error
  }
}
