import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

import { newestBackup } from './backup-name'
import { backupTarget } from './settings'

/**
 * Opens a backup: `latest` of BACKUP_TARGET, one of it by its name, or a file by its path.
 *
 * @throws Error that names the place searched.
 */
export async function findBackup(from: string): Promise<{ name: string; bytes: Readable }> {
  if (from !== 'latest' && from.includes(path.sep)) {
    const found = await stat(from).catch(() => null)
    if (!found?.isFile()) throw new Error(`There is no file ${from}.`)
    return { name: path.basename(from), bytes: createReadStream(from, { highWaterMark: 1024 * 1024 }) }
  }
  const target = backupTarget()
  const names = await target.list()
  const name = from === 'latest' ? newestBackup(names) : names.find((each) => each === from)
  if (!name) throw new Error(`There is no ${from === 'latest' ? 'backup' : from} in BACKUP_TARGET.`)
  return { name, bytes: await target.read(name) }
}
