import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core'
import type { BasePayload } from 'payload'

/** A table that holds a part of documents: their own row, or rows of arrays, relations and languages below it. */
export interface PartTable {
  readonly table: PgTable
  readonly id: PgColumn
  /** By the key of the column in Payload's schema, such as `seo_picture`. */
  readonly columns: Readonly<Record<string, PgColumn>>
  readonly above: { readonly part: PartTable; readonly column: PgColumn } | null
  /** Columns that point to another document, with the table that they point to. */
  readonly pointers: readonly { readonly key: string; readonly column: PgColumn; readonly to: PgTable }[]
}

type Database = BasePayload['db']

const known = new WeakMap<Database, Map<string, readonly PartTable[]>>()

const tablesOf = (db: Database): PgTable[] =>
  Object.values(db.tables).filter((each): each is PgTable => is(each, PgTable))

const above = new Set(['_parent_id', 'parent_id'])

/**
 * The tables that hold the documents of a collection, or their versions, by following the foreign keys of the schema
 * from the collection's own table; that one comes first.
 */
export function documentTables(db: Database, root: PgTable): readonly PartTable[] {
  const byRoot = known.get(db) ?? new Map<string, readonly PartTable[]>()
  known.set(db, byRoot)
  const { name } = getTableConfig(root)
  const parts = byRoot.get(name) ?? partsBelow({ db, table: root, at: null })
  byRoot.set(name, parts)
  return parts
}

interface Below {
  readonly db: Database
  readonly table: PgTable
  readonly at: PartTable['above']
}

function partsBelow({ db, table, at }: Below): PartTable[] {
  const columns = getTableColumns(table)
  const { id } = columns
  if (!id) return []
  const keys = getTableConfig(table).foreignKeys.map((key) => key.reference())
  const isVersions = at === null && 'latest' in columns
  const pointers = keys.flatMap(({ columns: [column], foreignTable }) => {
    if (!column || column === at?.column || (isVersions && column.name === 'parent_id')) return []
    const [key = column.name] = Object.entries(columns).find(([, each]) => each === column) ?? []
    return [{ key, column, to: foreignTable }]
  })
  const part: PartTable = { table, id, columns, above: at, pointers }
  const below = tablesOf(db).flatMap((each) => {
    const column = linkTo({ from: each, to: table })
    return column ? partsBelow({ db, table: each, at: { part, column } }) : []
  })
  return [part, ...below]
}

/**
 * The foreign key from the rows of one table to their parent in another, such as from rows of an array to the document.
 */
function linkTo({ from, to }: { readonly from: PgTable; readonly to: PgTable }): PgColumn | undefined {
  const { columns, foreignKeys } = getTableConfig(from)
  // Only documents and versions have `updated_at`, and they have no parent.
  if (columns.some(({ name }) => name === 'updated_at')) return undefined
  return foreignKeys
    .map((key) => key.reference())
    .find(({ columns: [column], foreignTable }) => foreignTable === to && above.has(column?.name ?? ''))?.columns[0]
}

/** The table of a collection's documents, or of their versions when it has any. */
export function rootTable(db: Database, collection: string, kind: 'documents' | 'versions'): PgTable | undefined {
  const name = collection.replaceAll('-', '_')
  const key = kind === 'documents' ? (db.tableNameMap.get(name) ?? name) : (db.tableNameMap.get(`_${name}_v`) ?? '')
  // A client can name any collection, also `__proto__`.
  const table: unknown = Object.hasOwn(db.tables, key) ? db.tables[key] : undefined
  return is(table, PgTable) ? table : undefined
}
