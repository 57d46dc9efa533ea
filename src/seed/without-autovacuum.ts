import { getTableName, is, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { PgTable } from 'drizzle-orm/pg-core'
import { Client } from 'pg'

import { stockLevels, stockMovements } from '@/features/inventory/inventory.tables'
import { directDatabaseUrl } from '@/platform/env'
import * as schema from '@/platform/payload-schema'

import { analyze } from './analyze'

const isOfProducts = (table: PgTable): boolean => /^_?(products|variants)(_|$)/.test(getTableName(table))

const tables = [
  ...Object.values<unknown>(schema).filter((entry): entry is PgTable => is(entry, PgTable) && isOfProducts(entry)),
  stockLevels,
  stockMovements,
]

/**
 * Runs `fill` while Postgres neither vacuums nor analyzes the tables of products by itself, which it would do again each
 * time that they have grown by a fifth, and analyzes all tables in the end. Autovacuum skips a table that has this lock;
 * reads and writes go on. A connection of its own holds it, because a small pool has none to spare; the lock ends with the
 * connection, also when the process is killed. Another seed waits for this one.
 */
export async function withoutAutovacuum(fill: () => Promise<unknown>): Promise<void> {
  // Idle during the fill: without keepAlive a firewall on the way would drop the connection.
  const client = new Client({ connectionString: directDatabaseUrl(), keepAlive: true })
  await client.connect()
  try {
    await drizzle(client).transaction(async (db) => {
      await db.execute(sql`
        set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
      await db.execute(sql`lock table ${sql.join(tables, sql`, `)} in share update exclusive mode`)
      await fill()
      await analyze(db)
    })
  } finally {
    await client.end()
  }
}
