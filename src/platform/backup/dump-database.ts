import type { Client } from 'pg'
import { to } from 'pg-copy-streams'

import type { ArchiveWriter } from './archive-writer'
import { partName, type Manifest, type TableOfBackup } from './manifest'
import { qualified, quoted } from './sql-names'

const partBytes = 4 * 1024 * 1024

/**
 * pg-boss creates its own queues and their jobs again. All other jobs are work, or the record that an effect was done.
 */
const jobTables: readonly { readonly name: string; readonly where: string }[] = [
  { name: 'queue', where: String.raw`name not like '\_\_pgboss%'` },
  { name: 'job', where: String.raw`name not like '\_\_pgboss%'` },
]

/**
 * Begins the transaction that a backup is read in: one snapshot, so that it holds what was true at one moment, while the
 * shop goes on. Other sessions may do everything but change the tables themselves.
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

/** What {@link dumpRows} will write, read in the snapshot. */
export async function describeDatabase(client: Client, version: { appVersion: string; at: Date }): Promise<Manifest> {
  const tables = await tablesOf(client, 'public')
  if (!tables.some(({ name }) => name === 'payload_migrations')) {
    throw new Error('There is no shop in this database: its migrations have not run.')
  }
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from payload_migrations where batch >= 0 order by name',
  )
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
    migrations: migrations.map(({ name }) => name),
    tables,
    jobs: await describeJobs(client),
    sequences,
  }
}

async function describeJobs(client: Client): Promise<Manifest['jobs']> {
  const { rows: installed } = await client.query(`select 1 where to_regclass('pgboss.version') is not null`)
  if (installed.length === 0) return null
  const { rows } = await client.query<{ version: number }>('select version from pgboss.version')
  const tables = await tablesOf(client, 'pgboss')
  return {
    version: rows[0]?.version ?? 0,
    tables: jobTables.flatMap(({ name }) => tables.filter((table) => table.name === name)),
  }
}

/** Tables of a schema with those columns that are not computed. Partitions belong to their table. */
export async function tablesOf(client: Client, schema: string): Promise<TableOfBackup[]> {
  const { rows } = await client.query<TableOfBackup>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [schema],
  )
  return rows
}

/** Writes the rows of all tables of the manifest. Returns how many there were in each. */
export async function dumpRows(
  client: Client,
  archive: ArchiveWriter,
  manifest: Manifest,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of manifest.tables) rows[`public.${table.name}`] = await dumpTable(client, archive, 'public', table)
  for (const table of manifest.jobs?.tables ?? []) {
    rows[`pgboss.${table.name}`] = await dumpTable(client, archive, 'pgboss', table)
  }
  return rows
}

async function dumpTable(
  client: Client,
  archive: ArchiveWriter,
  schema: string,
  { name, columns }: TableOfBackup,
): Promise<number> {
  const where = schema === 'pgboss' ? jobTables.find((table) => table.name === name)?.where : undefined
  const select = `select ${columns.map(quoted).join(', ')} from ${qualified(schema, name)}`
  // Text is the same in every version of Postgres, which binary is not.
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
