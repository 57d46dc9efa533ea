import { sql, type SQL } from 'drizzle-orm'
import type { CollectionSlug } from 'payload'

import type { sqlOf } from '@/platform/transaction'

type Database = ReturnType<typeof sqlOf>

/** A table of versions, the table that it copies, and its columns, with the type where it differs. */
type VersionTable = {
  readonly name: string
  readonly source: string
  readonly columns: readonly { readonly name: string; readonly type: string | null }[]
}

/**
 * Writes one version for each of these documents of a collection with drafts, as Payload does for a new document: the
 * panel lists documents with drafts by their newest version, so documents written by SQL need one. Documents with a
 * version stay unchanged. The tables and columns are read from the schema by the naming rules of Payload's adapter.
 */
export async function seedVersions(db: Database, collection: CollectionSlug, ids: readonly string[]): Promise<void> {
  const root = collection.replaceAll('-', '_')
  // Maps a document or a row of its arrays to the copy in the version, to set the parents of copied rows.
  await db.execute(sql`set local work_mem = '64MB'`)
  await db.execute(sql`create temp table copied (source text, copy uuid) on commit drop`)
  for (const table of await versionTables(db, root)) {
    await copyTable(db, root, { table, ids })
    // Without statistics Postgres would plan for a small table and sort a large one.
    await db.execute(sql`analyze copied`)
  }
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
      'type', case when c.udt_name <> s.udt_name then c.udt_name end
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
    const value = isRoot ? (versionValues[column.name] ?? copyOf(column)) : (partValues[column.name] ?? copyOf(column))
    return value === 'default' ? [] : [{ column: sql.identifier(column.name), value }]
  })
  const names = new Set(columns.map((column) => column.name))
  const parent = sql.identifier(names.has('_parent_id') ? '_parent_id' : 'parent_id')
  const from = isRoot
    ? sql`where s.id = any(${sql.param([...ids])}::uuid[])
        and not exists (select from ${sql.identifier(name)} v where v.parent_id = s.id)`
    : sql`join copied on copied.source = s.${parent}::text`
  const insert = sql`
    insert into ${sql.identifier(name)} (${sql.join(
      values.map(({ column }) => column),
      sql`, `,
    )})
    select ${sql.join(
      values.map(({ value }) => value),
      sql`, `,
    )} from ${sql.identifier(source)} s ${from}`
  const origin = isRoot ? sql`parent_id` : sql`_uuid`
  await db.execute(
    isRoot || names.has('_uuid')
      ? sql`with made as (${insert} returning ${origin} as source, id) insert into copied select source, id from made`
      : insert,
  )
}

/** The same value; of a field of the document under its own name, without the prefix of the version. */
function copyOf({ name, type }: VersionTable['columns'][number]): SQL {
  const value = sql`s.${sql.identifier(name.replace(/^version_/, ''))}`
  return type === null ? value : sql`${value}::text::${sql.identifier(type)}`
}

/** The version's own columns. Its time of creation is that of its document. */
const versionValues: Readonly<Record<string, SQL | 'default'>> = {
  id: 'default',
  parent_id: sql`s.id`,
  latest: sql`true`,
  autosave: sql`false`,
  snapshot: 'default',
  published_locale: 'default',
}

/** Columns that differ in texts, relations and the rows of arrays. */
const partValues: Readonly<Record<string, SQL | 'default'>> = {
  id: 'default',
  _uuid: sql`s.id`,
  _parent_id: sql`copied.copy`,
  parent_id: sql`copied.copy`,
  path: sql`'version.' || s.path`,
}
