import type { Client } from 'pg'
import { PgBoss } from 'pg-boss'

import { copyRows } from '../backup/copy-rows'
import type { Manifest, TableOfBackup } from '../backup/manifest'
import { qualified, quoted } from '../backup/sql-names'
import { tablesOf } from '../backup/tables-of'

/** The schema of the queue's tables. */
export const jobSchema = 'pgboss'

const tableNames: readonly string[] = ['queue', 'job']

/** Condition for the queue's rows in a backup. pg-boss recreates its own internal queues, so they are left out. */
export const dumpedJobs = String.raw`name not like '\_\_pgboss%'`

/** The queue's tables for the manifest of a backup; null where the queue was never installed. */
export async function describeJobs(client: Client): Promise<Manifest['jobs']> {
  const { rows: installed } = await client.query(`select 1 where to_regclass('pgboss.version') is not null`)
  if (installed.length === 0) return null
  const { rows } = await client.query<{ version: number }>('select version from pgboss.version')
  const tables = await tablesOf(client, jobSchema)
  return {
    version: rows[0]?.version ?? 0,
    tables: tableNames.flatMap((name) => tables.filter((table) => table.name === name)),
  }
}

/** Creates the queue's tables with this version of pg-boss. */
export async function installJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false, max: 1 })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
}

/**
 * Loads rows of a pg-boss table. A newer pg-boss may have changed it, so only columns that both versions have are
 * copied.
 */
export async function loadJobs(client: Client, table: TableOfBackup, rows: AsyncIterable<Uint8Array>): Promise<number> {
  const staging = { name: `staged_${table.name}`, columns: table.columns }
  const columns = staging.columns.map((column) => `${quoted(column)} text`)
  await client.query(`create temporary table ${quoted(staging.name)} (${columns.join(', ')}) on commit drop`)
  await copyRows(client, 'pg_temp', staging, rows)
  const { rows: types } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any($2)`,
    [qualified(jobSchema, table.name), [...table.columns]],
  )
  const target = types.map(({ name }) => quoted(name)).join(', ')
  const source = types.map(({ name, type }) => `${quoted(name)}::${type}`).join(', ')
  const inserted = await client.query(
    `insert into ${qualified(jobSchema, table.name)} (${target}) select ${source} from ${quoted(staging.name)}`,
  )
  return inserted.rowCount ?? 0
}
