import { sql, type SQL } from 'drizzle-orm'
import type { CollectionSlug } from 'payload'

import type { sqlOf } from '@/platform/transaction'

type Database = ReturnType<typeof sqlOf>

/** A table of versions, the table that it copies, and its columns with their type and that in the copied table. */
type VersionTable = {
  readonly name: string
  readonly source: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly copied: string | null }[]
}

/**
 * Writes one version for each of these documents of a collection with drafts, as Payload does for a new document: the
 * panel lists documents with drafts by their newest version, so documents written by SQL need one. Documents with a
 * version stay unchanged. The tables and columns are read from the schema by the naming rules of Payload's adapter.
 */
export async function seedVersions(db: Database, collection: CollectionSlug, ids: readonly string[]): Promise<void> {
  const root = collection.replaceAll('-', '_')
  // Maps a document, or a row of its arrays, to its copy in the version, to set the parents of copied rows.
  await db.execute(sql`set local work_mem = '64MB'`)
  // What is copied was written just before and is in memory: Postgres may look it up instead of reading whole tables.
  await db.execute(sql`set local random_page_cost = 1.1`)
  await db.execute(sql`create temp table copied (document uuid, part text, copy uuid) on commit drop`)
  for (const table of await versionTables(db, root)) await copyTable(db, root, { table, ids })
  await db.execute(sql`drop table copied`)
}

/** Referenced tables come first: their names are prefixes of the referencing ones. */
async function versionTables(db: Database, root: string): Promise<VersionTable[]> {
  const own = `_${root}_v`
  const { rows } = await db.execute<VersionTable>(sql`
    with version_tables as (
      select table_name as name, ${root} || regexp_replace(substr(table_name, ${own.length + 1}), '^_version', '') as source
      from information_schema.tables
      where table_schema = 'public' and (table_name = ${own} or starts_with(table_name, ${`${own}_`}))
    )
    select t.name, t.source, jsonb_agg(jsonb_build_object(
      'name', c.column_name,
      'type', c.udt_name,
      'copied', s.udt_name
    )) as columns
    from version_tables t
    join information_schema.columns c on c.table_schema = 'public' and c.table_name = t.name
    left join information_schema.columns s on s.table_schema = 'public' and s.table_name = t.source
      and s.column_name = regexp_replace(c.column_name, '^version_', '')
    group by t.name, t.source
    order by t.name collate "C"`)
  return rows
}

async function copyTable(
  db: Database,
  root: string,
  { table: { name, source, columns }, ids }: { readonly table: VersionTable; readonly ids: readonly string[] },
): Promise<void> {
  const isRoot = source === root
  const values = columns.flatMap((column) => {
    const known = column.name === 'id' ? idOf(column) : (isRoot ? versionValues : partValues)[column.name]
    const value = known ?? copyOf(column)
    return value === 'default' ? [] : [{ column: sql.identifier(column.name), value }]
  })
  const names = new Set(columns.map((column) => column.name))
  const from = isRoot
    ? sql`where s.id = any(${sql.param([...ids])}::uuid[])
        and not exists (select from ${sql.identifier(name)} v where v.parent_id = s.id)`
    : sql`join copied on ${parentOf(columns)}`
  const insert = sql`
    insert into ${sql.identifier(name)} (${sql.join(
      values.map(({ column }) => column),
      sql`, `,
    )})
    select ${sql.join(
      values.map(({ value }) => value),
      sql`, `,
    )} from ${sql.identifier(source)} s ${from}`
  if (!isRoot && !names.has('_uuid')) {
    await db.execute(insert)
    return
  }
  const origin = isRoot ? sql`parent_id as document, null as part` : sql`null::uuid as document, _uuid as part`
  await db.execute(
    sql`with made as (${insert} returning ${origin}, id) insert into copied select document, part, id from made`,
  )
  // Without statistics Postgres would plan for a small table and sort a large one.
  await db.execute(sql`analyze copied`)
}

/** Compares in the type of the copied column: by another one Postgres would read the whole table for each batch. */
function parentOf(columns: VersionTable['columns']): SQL {
  const parent = columns.find(({ name }) => name === '_parent_id') ?? columns.find(({ name }) => name === 'parent_id')
  if (!parent) throw new Error('A table of versions has no parent')
  const source = parent.copied === 'uuid' ? sql`copied.document` : sql`copied.part`
  return sql`${source} = s.${sql.identifier(parent.name)}`
}

/** UUIDs ascend in time (version 7, RFC 9562), so that the indexes of a large catalog grow at their end. */
function idOf({ type }: VersionTable['columns'][number]): SQL | 'default' {
  if (type !== 'uuid') return 'default'
  const time = Date.now().toString(16).padStart(12, '0')
  const start = `${time.slice(0, 8)}-${time.slice(8)}-7`
  return sql`overlay(gen_random_uuid()::text placing ${start} from 1)::uuid`
}

/** The same value; of a field of the document under its own name, without the prefix of the version. */
function copyOf({ name, type, copied }: VersionTable['columns'][number]): SQL {
  const value = sql`s.${sql.identifier(name.replace(/^version_/, ''))}`
  return type === copied ? value : sql`${value}::text::${sql.identifier(type)}`
}

/** The version's own columns. Its time of creation is that of its document. */
const versionValues: Readonly<Record<string, SQL | 'default'>> = {
  parent_id: sql`s.id`,
  latest: sql`true`,
  autosave: sql`false`,
  snapshot: 'default',
  published_locale: 'default',
}

/** Columns that differ in texts, relations and the rows of arrays. */
const partValues: Readonly<Record<string, SQL>> = {
  _uuid: sql`s.id`,
  _parent_id: sql`copied.copy`,
  parent_id: sql`copied.copy`,
  path: sql`'version.' || s.path`,
}
