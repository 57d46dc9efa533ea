import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { fingerprint } from '../../deploy/local/fingerprint.ts'
import { createDatabase, databaseExists, renameDatabase } from '../../deploy/local/postgres-database.ts'
import { runCommand } from '../../deploy/local/processes.ts'
import type { SeededDatabase } from './seeded-database.ts'
import { testDir, testEnvironment } from './test-run.ts'

const SCRIPT = 'tests/support/fill-small-shop.ts'
const STAFF = 'tests/support/small-shop-staff.ts'

/**
 * A database with one store and one product without pictures, made within seconds, once for each state of the sources.
 * Copy it; never connect to it.
 */
export async function ensureSmallShop(serverUrl: string): Promise<SeededDatabase> {
  const template = `small_${fingerprint(process.cwd(), ['src', 'payload.config.ts', 'tests/factories', SCRIPT, STAFF])}`
  const mediaDir = join(testDir, 'media', 'empty')
  if (await databaseExists(serverUrl, template)) return { template, mediaDir }
  mkdirSync(mediaDir, { recursive: true })
  const databaseUrl = await createDatabase(serverUrl, 'filling', { fresh: true })
  await runCommand('The small shop could not be filled.', {
    command: 'npm',
    args: ['exec', '--', 'payload', 'run', SCRIPT],
    env: testEnvironment({ databaseUrl, mediaDir, smtpUrl: 'smtp://127.0.0.1:1', stripeUrl: 'http://127.0.0.1:1' }),
    cwd: process.cwd(),
    logFile: join(testDir, 'logs', 'fill-small-shop.log'),
  })
  // Renamed at the end, so that an interrupted one is never used.
  await renameDatabase(serverUrl, 'filling', template)
  return { template, mediaDir }
}
