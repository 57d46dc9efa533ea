import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'

import { version } from '../../../package.json'
import { logger } from '../logger'
import { sealedArchive } from './archive-writer'
import { backupName } from './backup-name'
import type { BackupTarget } from './backup-target'
import { backups } from './backups.tables'
import type { Totals } from './manifest'
import type { MediaSource } from './media-store'
import { expiredBackups, type KeepRule } from './retention'
import { newSealKey } from './sealed-stream'
import { writeBackup } from './write-backup'

/** Arbitrary, but the same in every version and different from the lock of the migrations. */
const backupLock = 7_310_532

const lockNotAvailable = '55P03'

export interface BackupJob {
  readonly databaseUrl: string
  readonly secret: string
  readonly media: MediaSource
  readonly target: BackupTarget
  readonly keep: KeepRule
  readonly now: () => Date
}

export interface BackupReport {
  readonly name: string
  readonly bytes: number
  readonly totals: Totals
  readonly seconds: number
  /** Names of the old backups that were deleted. */
  readonly deleted: readonly string[]
}

/**
 * Makes one backup, then deletes those that the retention rule no longer keeps. A failure leaves the target unchanged.
 *
 * @throws Error when another backup of the same database is under way.
 */
export async function runBackup({ databaseUrl, secret, media, target, keep, now }: BackupJob): Promise<BackupReport> {
  const at = now()
  const name = backupName(at)
  // The connection is idle while the media are read; without keepAlive a firewall on the way would drop it.
  const client = new Client({ connectionString: databaseUrl, application_name: 'flow-masters-backup', keepAlive: true })
  await client.connect()
  // A connection that is lost fails the next statement; without a listener it would end the process.
  client.on('error', (error) => {
    logger.warn({ err: error }, 'connection of the backup lost')
  })
  try {
    await lockOut(client)
    const sealKey = await newSealKey(secret)
    let totals: Totals | undefined
    const archive = sealedArchive(sealKey, async (writer) => {
      totals = await writeBackup(writer, { client, media, appVersion: version, at })
    })
    const bytes = await target.write(name, archive).finally(() => archive.destroy())
    if (!totals) throw new Error('The archive ended before its totals were written')
    const deleted = await prune(target, keep, now())
    await record(client, { name, bytes, at })
    return { name, bytes, totals, seconds: (now().getTime() - at.getTime()) / 1000, deleted }
  } finally {
    await client.end()
  }
}

/**
 * Takes the lock of backups. It waits a moment, because Postgres releases the lock of a backup that has just ended, or
 * was killed, only once it sees that the connection is closed.
 */
async function lockOut(client: Client): Promise<void> {
  try {
    await client.query(`begin; set local lock_timeout = '3s'; select pg_advisory_lock(${String(backupLock)}); commit`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === lockNotAvailable)) throw error
    throw new Error('Another backup of this database is under way.', { cause: error })
  }
}

/** Records the backup for the metric. A backup taken before the migrations of a new version may find no such table. */
async function record(client: Client, { name, bytes, at }: { name: string; bytes: number; at: Date }): Promise<void> {
  try {
    await drizzle(client)
      .insert(backups)
      .values({ name, bytes, startedAt: at })
      .onConflictDoUpdate({ target: backups.name, set: { bytes, finishedAt: sql`now()` } })
  } catch (error) {
    logger.warn({ err: error }, 'the backup is complete, but its time could not be recorded')
  }
}

/** Does not throw: the new backup is complete, and a retry of the job because of an old one would make it again. */
async function prune(target: BackupTarget, keep: KeepRule, now: Date): Promise<string[]> {
  const deleted: string[] = []
  try {
    for (const name of expiredBackups(await target.list(), now, keep)) {
      await target.remove(name)
      deleted.push(name)
    }
  } catch (error) {
    logger.warn({ err: error }, 'old backups could not be deleted')
  }
  return deleted
}
