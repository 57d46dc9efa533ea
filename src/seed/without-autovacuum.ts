import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

import { stockLevels, stockMovements } from '@/features/inventory/inventory.tables'
import type { SystemContext } from '@/platform/context'
import { forkContext } from '@/platform/fork-context'
import * as schema from '@/platform/payload-schema'
import { inTransaction, sqlOf } from '@/platform/transaction'

const isOfProducts = (table: PgTable): boolean => /^_?(products|variants)(_|$)/.test(getTableName(table))

const tables = [
  ...Object.values<unknown>(schema).filter((entry): entry is PgTable => is(entry, PgTable) && isOfProducts(entry)),
  stockLevels,
  stockMovements,
]

/**
 * Runs `work` while Postgres neither vacuums nor analyzes the tables of products by itself, which it would do again each
 * time that they have grown by a fifth. Autovacuum skips a table that has this lock; reads and writes go on. The lock
 * ends with its transaction, also when the process is killed. Only the context that `work` gets can analyze meanwhile.
 */
export async function withoutAutovacuum(
  ctx: SystemContext,
  work: (own: SystemContext) => Promise<void>,
): Promise<void> {
  const own = await forkContext(ctx)
  await inTransaction(own, async () => {
    const db = sqlOf(own)
    await db.execute(sql`set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
    await db.execute(sql`lock table ${sql.join(tables, sql`, `)} in share update exclusive mode`)
    await work(own)
  })
}
