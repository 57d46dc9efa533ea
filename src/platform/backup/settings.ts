import { env } from '../env'
import { bucketSettings } from '../storage/bucket'
import { folderTarget, type BackupTarget } from './backup-target'
import { localMedia, type MediaSink, type MediaSource } from './media-store'
import { bucketMedia, bucketTarget } from './s3-backups'

/** @throws Error that names the variable. */
export function backupKey(): string {
  return env().BACKUP_KEY ?? missing('BACKUP_KEY', 'at least 32 characters; generate one: openssl rand -base64 36')
}

/** @throws Error that names the variable. */
export function backupTarget(): BackupTarget {
  const target = env().BACKUP_TARGET ?? missing('BACKUP_TARGET', 'a folder, or s3://bucket/prefix')
  return target.startsWith('s3:') ? bucketTarget(target) : folderTarget(target)
}

/** The storage of this installation's pictures and downloads. */
export function mediaStore(): MediaSource & MediaSink {
  const settings = bucketSettings()
  return settings ? bucketMedia(settings.bucket) : localMedia(env().MEDIA_DIR)
}

function missing(name: string, expected: string): never {
  throw new Error(`${name} is missing: ${expected}. docs/guides/backup.md explains it.`)
}
