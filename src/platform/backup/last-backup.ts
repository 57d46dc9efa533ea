import { sql } from 'drizzle-orm'

import type { SystemContext } from '../context'
import { sqlOf } from '../transaction'
import { backups } from './backups.tables'

/** Seconds since the last complete backup, by the database's clock; null when there never was one. */
export async function secondsSinceBackup(ctx: SystemContext): Promise<number | null> {
  const { rows } = await sqlOf(ctx).execute<{ seconds: number | null }>(
    sql`select extract(epoch from now() - max(${backups.finishedAt}))::float8 as seconds from ${backups}`,
  )
  return rows[0]?.seconds ?? null
}
