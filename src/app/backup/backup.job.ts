import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'
import { logger } from '@/platform/logger'

/**
 * The scheduled backup. Hours of lease, because a big shop takes long: whoever works on it may not be overtaken, and the
 * lock of the database refuses a second one besides.
 */
export const backupJob = defineJob('backup', z.object({}), { retryLimit: 8, leaseSeconds: 6 * 3600 })

export const backupHandler = handleJob(backupJob, async () => {
  // Loaded when it is due: a server without a schedule never needs the archive's libraries.
  const { configuredBackup } = await import('./configured-backup')
  const { name, bytes, seconds, deleted } = await configuredBackup()
  logger.info({ backup: name, bytes, seconds, deleted }, 'backup done')
})
