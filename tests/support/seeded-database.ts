import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { sourceFingerprint } from '../../deploy/local/build.ts'
import { runCommand } from '../../deploy/local/processes.ts'
import { createDatabase, databaseExists, renameDatabase } from '../../deploy/local/postgres-database.ts'
import { testDir, testEnvironment } from './test-run.ts'

export interface SeededDatabase {
  /** Name of the database to copy. */
  template: string
  /** The pictures that belong to it. */
  mediaDir: string
}

/** The database with the demo shop, made once for each state of the sources. Copy it; never connect to it. */
export async function ensureSeededDatabase(serverUrl: string): Promise<SeededDatabase> {
  const template = `seeded_${sourceFingerprint(process.cwd())}`
  const mediaDir = join(testDir, 'media', template)
  if (await databaseExists(serverUrl, template)) return { template, mediaDir }
  mkdirSync(mediaDir, { recursive: true })
  const databaseUrl = await createDatabase(serverUrl, 'seeding', { fresh: true })
  const env = testEnvironment({ databaseUrl, mediaDir, smtpUrl: 'smtp://127.0.0.1:1', stripeUrl: 'http://127.0.0.1:1' })
  const args = ['run', '--silent', 'seed']
  const logFile = join(testDir, 'logs', 'seed.log')
  await runCommand('npm run seed failed.', { command: 'npm', args, env, cwd: process.cwd(), logFile })
  // Renamed at the end, so that an interrupted seed is never used.
  await renameDatabase(serverUrl, 'seeding', template)
  return { template, mediaDir }
}
