import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { appliedMigrations } from './postgres-database.ts'

/** Whether the database has exactly the migrations of these sources. */
export async function isMigrated(root: string, databaseUrl: string): Promise<boolean> {
  return areApplied(readdirSync(join(root, 'src', 'migrations')), await appliedMigrations(databaseUrl))
}

/**
 * @param files names of the files beside the migrations, too.
 * @param applied names of migrations in any order.
 */
export function areApplied(files: readonly string[], applied: readonly string[]): boolean {
  const own = files.filter((name) => /^\d+_.*\.ts$/.test(name)).map((name) => name.replace(/\.ts$/, ''))
  return own.sort().join() === applied.toSorted().join()
}
