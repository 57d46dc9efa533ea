import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

import type { sqlOf } from '@/platform/transaction'

/**
 * Analyzes these tables, or all, in the transaction of `db`: what the seed has just written has no statistics yet. For a
 * large catalog it exceeds the pool's statement timeout.
 */
export async function analyze(
  db: Pick<ReturnType<typeof sqlOf>, 'execute'>,
  tables: readonly PgTable[] = [],
): Promise<void> {
  await db.execute(sql`set local statement_timeout = 0`)
  await db.execute(sql`analyze ${sql.join([...tables], sql`, `)}`)
}
