import { Client } from 'pg'

import { env } from '@/platform/env'
import { recordPeers } from '@/platform/http/client-address'
import { drainOnSignals } from './drain'
import { handlers, schedules } from './handlers'
import { startWorker } from '@/platform/jobs'
import { logger } from '@/platform/logger'
import { payloadInstance, systemContext } from '@/platform/request-context'

/** Any number, the same in every version: replicas that start together migrate one after the other. */
const migrationLock = 7_310_531

/** Connecting runs the pending migrations (`prodMigrations`); the lock makes other replicas wait for that. */
async function migrateUnderLock(): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'flow-masters-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await payloadInstance()
  } finally {
    await client.end()
  }
}

/** Checks the environment, migrates, and starts the worker where this process is one. */
export async function boot(): Promise<void> {
  recordPeers()
  await migrateUnderLock()
  if (env().WORKER !== 'off') {
    await startWorker(systemContext, handlers, schedules)
    drainOnSignals()
  }
  logger.info({ worker: env().WORKER }, 'ready')
}
