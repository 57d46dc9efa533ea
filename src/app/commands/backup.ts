import { configuredBackup } from '@/platform/backup/configured-backup'
import { megabytes, totalsInWords } from '@/platform/backup/words'

/** `npm run backup`: backs up database and media to BACKUP_TARGET, encrypted; then deletes expired backups. */
export async function backup(): Promise<number> {
  const { name, bytes, totals, seconds, deleted } = await configuredBackup()
  process.stdout.write(`${name}: ${megabytes(bytes)} in ${seconds.toFixed(1)} s, ${totalsInWords(totals)}\n`)
  for (const old of deleted) process.stdout.write(`Deleted ${old}\n`)
  return 0
}
