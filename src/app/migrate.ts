import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { checkIndexesJob } from '@/features/search/rebuild/check-indexes.job'
import { buildMissingIndexes } from '@/features/search/rebuild/rebuild-index'
import { migrations } from '@/migrations'
import { directDatabaseUrl, env } from '@/platform/env'
import type { SystemContext } from '@/platform/context'
import { enqueue, jobQueue } from '@/platform/jobs'
import { logger } from '@/platform/logger'
import { appliedMigrations } from '@/platform/migrations.queries'
import { payloadInstance, systemContext } from '@/platform/request-context'
import { sqlState } from '@/platform/transaction'

/** Arbitrary, but the same in every version: replicas that start together migrate one after the other. */
const migrationLock = 7_310_531

/** Minutes after which servers of the previous version have ended. */
const rolloutMinutes = 15

/**
 * Migrates the schema and that of the queue to this version, and builds the read model of the catalog where it is
 * missing or has another format. Connecting runs the pending migrations (`prodMigrations`); the lock makes other
 * replicas wait for all of it, and is released even when this process is killed. It belongs to a transaction, not to
 * the session: a pooler in transaction mode keeps the session open, and the next replica would wait forever.
 *
 * @throws Error when the database was migrated by a newer version, unless ALLOW_NEWER_SCHEMA is set.
 */
export async function migrateUnderLock(): Promise<void> {
  const client = await connect()
  try {
    await client.query('begin')
    // No timeout of the database may end the wait for another replica's migration, or the transaction that holds the
    // lock.
    await client.query('set local lock_timeout = 0')
    await client.query('set local statement_timeout = 0')
    await client.query('set local idle_in_transaction_session_timeout = 0')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const unknown = await unknownMigrations(client)
    if (unknown.length > 0 && !env().ALLOW_NEWER_SCHEMA) throw new Error(newerSchema(unknown))
    await payloadInstance()
    // Installs or upgrades the queue's own schema, because pages of the panel read it also on a server without a
    // worker.
    await jobQueue()
    const ctx = await systemContext()
    await buildMissingIndexes(ctx, { say: (line) => logger.info(line) })
    await checkAfterRollout(ctx)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Milliseconds for which a start waits for a database that does not accept connections yet. */
const patience = 15_000

/** Nothing listens, or cannot_connect_now: Postgres itself is still starting, as after a start of the whole machine. */
const starting = new Set(['ECONNREFUSED', '57P03'])

async function connect(): Promise<Client> {
  const until = performance.now() + patience
  for (;;) {
    const client = new Client({
      connectionString: directDatabaseUrl(),
      application_name: 'flow-masters-migrate',
      // The connection is idle while it holds the lock; without keepAlive a firewall on the way would drop it.
      keepAlive: true,
    })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (!starting.has(sqlState(error) ?? '') || performance.now() > until) throw error
    }
    await sleep(50)
  }
}

/**
 * Queues a check of the read model after the rollout, once for each version (identified by its newest migration):
 * servers of the previous version may write to the read model in their format, or not at all.
 */
async function checkAfterRollout(ctx: SystemContext): Promise<void> {
  const newest = migrations.at(-1)?.name ?? 'none'
  const startAfter = new Date(ctx.clock.now().getTime() + rolloutMinutes * 60_000)
  await enqueue(ctx, checkIndexesJob, {}, { key: `after ${newest}`, startAfter })
}

/** Names of applied migrations that this version does not have. */
async function unknownMigrations(client: Client): Promise<string[]> {
  const known = new Set(migrations.map(({ name }) => name))
  return (await appliedMigrations(client)).filter((name) => !known.has(name))
}

function newerSchema(unknown: readonly string[]): string {
  return (
    `The database was migrated by a newer version of Flow Masters (${unknown.join(', ')}). ` +
    'Deploy that version or a later one. To roll back to this one on purpose, set ALLOW_NEWER_SCHEMA=1.'
  )
}
