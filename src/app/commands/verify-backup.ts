import { parseArgs } from 'node:util'

import { findBackup } from '@/platform/backup/find-backup'
import { backupKey } from '@/platform/backup/settings'
import { verifyInScratch } from '@/platform/backup/verify-in-scratch'
import { totalsInWords } from '@/platform/backup/words'
import { directDatabaseUrl } from '@/platform/env'

import { auditShop } from '../audit-shop'
import { schema } from '../schema'

/** Findings that are printed; the rest is counted. */
const shown = 50

/** `npm run verify-backup`: restores the newest backup, or `--from` another, into a scratch database and checks it. */
export async function verifyBackup(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string', default: 'latest' } } })
  const secret = backupKey()
  const { name, bytes } = await findBackup(values.from)
  const { manifest, totals, findings } = await verifyInScratch({
    backup: bytes,
    secret,
    databaseUrl: directDatabaseUrl(),
    schema,
    audit: auditShop,
  })
  if (findings.length > 0) {
    process.stderr.write(`${name} can be restored, but its stock or money is inconsistent:\n`)
    for (const finding of findings.slice(0, shown)) process.stderr.write(`  ${finding}\n`)
    if (findings.length > shown) process.stderr.write(`  and ${String(findings.length - shown)} more\n`)
    return 1
  }
  process.stdout.write(`${name} is sound: the shop as of ${manifest.createdAt}, ${totalsInWords(totals)}.\n`)
  process.stdout.write('Row counts, stock (I1) and money (I5) agree.\n')
  return 0
}
