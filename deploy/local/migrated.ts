import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { appliedMigrations } from './postgres-database.ts'

/** Whether the database has exactly the migrations of these sources. */
export async function isMigrated(root: string, databaseUrl: string): Promise<boolean> {
  const files = readdirSync(join(root, 'src', 'migrations')).filter((name) => /^\d+_.*\.ts$/.test(name))
  const own = files.map((name) => name.replace(/\.ts$/, '')).sort()
  const applied = await appliedMigrations(databaseUrl)
  return own.join() === applied.toSorted().join()
}
