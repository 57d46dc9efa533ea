import type { Client } from 'pg'
import { to } from 'pg-copy-streams'

import { describeJobs, dumpedJobs, jobSchema } from '../jobs/backed-up-jobs'
import { appliedMigrations } from '../migrations.queries'
import type { ArchiveWriter } from './archive-writer'
import { partName, type Manifest, type TableOfBackup } from './manifest'
import { qualified, quoted } from './sql-names'
import { tablesOf } from './tables-of'

const partBytes = 4 * 1024 * 1024

/**
 * Begins the transaction in which a backup is read. It reads one snapshot, so the backup is consistent while the shop
 * keeps working. Other sessions can do everything except alter the tables.
 */
export async function beginSnapshot(client: Client): Promise<void> {
  await client.query('begin isolation level repeatable read, read only')
  // A big table takes longer than any request may.
  await client.query('set local statement_timeout = 0')
  await client.query('set local idle_in_transaction_session_timeout = 0')
  await client.query(`set local lock_timeout = '10s'`)
  const tables = (await tablesOf(client, 'public')).map(({ name }) => qualified('public', name))
  if (tables.length > 0) await client.query(`lock table ${tables.join(', ')} in access share mode`)
}

/** The manifest of what {@link dumpRows} writes, read in the snapshot. */
export async function describeDatabase(client: Client, version: { appVersion: string; at: Date }): Promise<Manifest> {
  const tables = await tablesOf(client, 'public')
  if (!tables.some(({ name }) => name === 'payload_migrations')) {
    throw new Error('There is no shop in this database: its migrations have not run.')
  }
  const migrations = await appliedMigrations(client)
  const { rows: sequences } = await client.query<{ name: string; lastValue: string; isCalled: boolean }>(
    `select sequencename as name, coalesce(last_value, start_value)::text as "lastValue", last_value is not null as "isCalled"
     from pg_sequences where schemaname = 'public' order by sequencename`,
  )
  const { rows: server } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return {
    format: 1,
    createdAt: version.at.toISOString(),
    appVersion: version.appVersion,
    postgresVersion: server[0]?.version ?? '',
    migrations,
    tables,
    jobs: await describeJobs(client),
    sequences,
  }
}

/** Writes the rows of all tables of the manifest. Returns the number of rows by table. */
export async function dumpRows(
  client: Client,
  archive: ArchiveWriter,
  manifest: Manifest,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of manifest.tables) rows[`public.${table.name}`] = await dumpTable(client, archive, 'public', table)
  for (const table of manifest.jobs?.tables ?? []) {
    rows[`${jobSchema}.${table.name}`] = await dumpTable(client, archive, jobSchema, table)
  }
  return rows
}

async function dumpTable(
  client: Client,
  archive: ArchiveWriter,
  schema: string,
  { name, columns }: TableOfBackup,
): Promise<number> {
  const where = schema === jobSchema ? dumpedJobs : undefined
  const select = `select ${columns.map(quoted).join(', ')} from ${qualified(schema, name)}`
  // The text format is the same in every version of Postgres; the binary format is not.
  const copy = client.query(to(`copy (${select}${where ? ` where ${where}` : ''}) to stdout (format text)`))
  let pieces: Buffer[] = []
  let size = 0
  let part = 0
  const flush = async () => {
    await archive.add(partName(schema, name, part), Buffer.concat(pieces))
    pieces = []
    size = 0
    part += 1
  }
  for await (const piece of copy as AsyncIterable<Buffer>) {
    pieces.push(piece)
    size += piece.length
    if (size >= partBytes) await flush()
  }
  if (size > 0) await flush()
  return copy.rowCount
}
