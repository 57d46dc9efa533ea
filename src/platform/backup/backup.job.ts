import { z } from 'zod'

import { defineJob, handleJob } from '../jobs'
import { logger } from '../logger'

/**
 * The scheduled backup. A big shop takes hours, so the lease is long: the queue must not give a backup that still runs
 * to a second worker. The lock in the database refuses a second backup as well.
 */
export const backupJob = defineJob('backup', z.object({}), { retryLimit: 8, leaseSeconds: 6 * 3600 })

export const backupHandler = handleJob(backupJob, async () => {
  // Imported here because a server without a schedule never needs the archive's libraries.
  const { configuredBackup } = await import('./configured-backup')
  const { name, bytes, seconds, deleted } = await configuredBackup()
  logger.info({ backup: name, bytes, seconds, deleted }, 'backup done')
})
