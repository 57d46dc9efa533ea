import { asc, gte, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client } from 'pg'

import { payload_migrations as migrations } from './payload-schema'

/** Names of the applied migrations in their order; none in an empty database. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const db = drizzle(client)
  const { rows } = await db.execute(sql`select 1 where to_regclass('public.payload_migrations') is not null`)
  if (rows.length === 0) return []
  // Payload records a schema that was pushed in development with batch -1.
  const applied = await db
    .select({ name: migrations.name })
    .from(migrations)
    .where(gte(migrations.batch, 0))
    .orderBy(asc(migrations.name))
  return applied.flatMap(({ name }) => (name === null ? [] : [name]))
}
