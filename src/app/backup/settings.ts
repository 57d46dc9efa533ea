import { folderTarget, type BackupTarget } from '@/platform/backup/backup-target'
import { localMedia, type MediaSink, type MediaSource } from '@/platform/backup/media-store'
import { env } from '@/platform/env'

/** @throws Error that names the variable. */
export function backupKey(): string {
  return env().BACKUP_KEY ?? missing('BACKUP_KEY', 'at least 32 characters; generate one: openssl rand -base64 36')
}

/** @throws Error that names the variable. */
export function backupTarget(): BackupTarget {
  return folderTarget(env().BACKUP_TARGET ?? missing('BACKUP_TARGET', 'the folder that backups are kept in'))
}

/** Where this installation keeps its pictures and downloads. */
export function mediaStore(): MediaSource & MediaSink {
  return localMedia(env().MEDIA_DIR)
}

function missing(name: string, expected: string): never {
  throw new Error(`${name} is missing: ${expected}. docs/guides/backup.md explains it.`)
}
