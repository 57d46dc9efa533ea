import type { Client } from 'pg'

import { jobSchema, loadJobs } from '../jobs/backed-up-jobs'
import { copyRows } from './copy-rows'
import type { Manifest } from './manifest'
import { qualified, quoted } from './sql-names'
import { tablesOf } from './tables-of'

/** Filled by the migrations that the restore runs, so its rows are already right. */
const ownTables: ReadonlySet<string> = new Set(['public.payload_migrations'])

/** Names of the tables that already have rows; a restore requires that there are none. */
export async function filledTables(client: Client): Promise<string[]> {
  const filled: string[] = []
  for (const schema of ['public', jobSchema]) {
    const tables = await tablesOf(client, schema)
    const wanted = schema === 'public' ? tables : tables.filter(({ name }) => name === 'job')
    for (const { name } of wanted.filter((table) => !ownTables.has(`${schema}.${table.name}`))) {
      const { rows } = await client.query(`select 1 from ${qualified(schema, name)} limit 1`)
      if (rows.length > 0) filled.push(schema === 'public' ? name : `${schema}.${name}`)
    }
  }
  return filled
}

/** Loads the rows of a backup into a migrated, empty database, in one transaction. */
export interface Loader {
  /** Returns the number of rows; `table` is named as in {@link Manifest}, with its schema. */
  readonly load: (table: string, rows: AsyncIterable<Uint8Array>) => Promise<number>
  /** Sets the sequences, recreates the foreign keys, which checks every row against them, and commits. */
  readonly finish: () => Promise<void>
}

export async function beginLoad(client: Client, manifest: Manifest): Promise<Loader> {
  await client.query('begin')
  for (const setting of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
    await client.query(`set local ${setting} = 0`)
  }
  const foreignKeys = await dropForeignKeys(client)
  return {
    load: async (name, rows) => {
      const [schema = '', tableName = ''] = name.split('.')
      const tables = schema === 'public' ? manifest.tables : (manifest.jobs?.tables ?? [])
      const table = tables.find((each) => each.name === tableName)
      if (!table) throw new Error(`The backup has rows of ${name}, but its manifest does not list this table`)
      if (ownTables.has(name)) return countRows(rows)
      return schema === 'public' ? copyRows(client, schema, table, rows) : loadJobs(client, table, rows)
    },
    finish: async () => {
      for (const { name, lastValue, isCalled } of manifest.sequences) {
        await client.query('select setval($1::regclass, $2, $3)', [qualified('public', name), lastValue, isCalled])
      }
      for (const { table, name, definition } of foreignKeys) {
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
      }
      await client.query('commit')
    },
  }
}

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Rows are loaded table by table, so some refer to rows that are not loaded yet. */
async function dropForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  return rows
}

/** A line of COPY's text format is a row: line breaks inside of values are escaped. */
async function countRows(rows: AsyncIterable<Uint8Array>): Promise<number> {
  let count = 0
  for await (const chunk of rows) for (const byte of chunk) if (byte === 0x0a) count += 1
  return count
}
