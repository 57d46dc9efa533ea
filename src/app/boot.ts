import { env } from '@/platform/env'
import { recordPeers } from '@/platform/http/client-address'
import { startWorker } from '@/platform/jobs'
import { logger } from '@/platform/logger'
import { installPageCache } from '@/platform/page-cache/install'
import { openRedis } from '@/platform/redis'
import { systemContext } from '@/platform/request-context'

import { drainOnSignals } from './drain'
import { handlers, schedules } from './handlers'
import { migrateUnderLock } from './migrate'

/** Checks the environment, migrates, and starts the worker where this process is one. */
export async function boot(): Promise<void> {
  recordPeers()
  openRedis()
  await migrateUnderLock()
  await installPageCache()
  if (env().WORKER !== 'off') await startWorker(systemContext, handlers, schedules)
  drainOnSignals()
  logger.info({ worker: env().WORKER }, 'ready')
}
