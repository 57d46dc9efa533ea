import { directDatabaseUrl, env } from '../env'
import { runBackup, type BackupReport } from './run-backup'
import { backupKey, backupTarget, mediaStore } from './settings'

/** Makes one backup with the settings of the environment. */
export function configuredBackup(): Promise<BackupReport> {
  const { BACKUP_KEEP_DAILY, BACKUP_KEEP_DAYS } = env()
  return runBackup({
    databaseUrl: directDatabaseUrl(),
    secret: backupKey(),
    media: mediaStore(),
    target: backupTarget(),
    keep: { keepDaily: BACKUP_KEEP_DAILY, keepDays: BACKUP_KEEP_DAYS },
    now: () => new Date(),
  })
}
