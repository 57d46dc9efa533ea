import { parseArgs } from 'node:util'

import { findBackup } from '@/platform/backup/find-backup'
import { restoreBackup } from '@/platform/backup/restore-backup'
import { backupKey, mediaStore } from '@/platform/backup/settings'
import { totalsInWords } from '@/platform/backup/words'
import { env } from '@/platform/env'

import { schema } from '../schema'

const usage = 'Usage: npm run restore -- --from latest|NAME|./FILE [--database-only | --media-only]\n'

/** `npm run restore -- --from latest`: restores to the empty database of DATABASE_URL and this installation's media. */
export async function restore(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      'database-only': { type: 'boolean', default: false },
      'media-only': { type: 'boolean', default: false },
    },
  })
  if (!values.from || (values['database-only'] && values['media-only'])) {
    process.stderr.write(usage)
    return 2
  }
  const secret = backupKey()
  const { name, bytes } = await findBackup(values.from)
  const began = Date.now()
  const { manifest, totals } = await restoreBackup({
    backup: bytes,
    secret,
    databaseUrl: values['media-only'] ? null : env().DATABASE_URL,
    media: values['database-only'] ? null : mediaStore(),
    schema,
  })
  const parts = values['media-only'] ? ', media only' : values['database-only'] ? ', database only' : ''
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  process.stdout.write(`Restored ${name}${parts} in ${seconds} s: the shop as of ${manifest.createdAt}.\n`)
  process.stdout.write(`The backup holds ${totalsInWords(totals)}.\n`)
  return 0
}
