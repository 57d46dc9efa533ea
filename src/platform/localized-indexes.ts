import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'

type SchemaHook = NonNullable<PostgresAdapterArgs['beforeSchemaInit']>[number]

/**
 * Columns by which the panel searches and sorts long lists. The index holds them all, because reading the rows, which
 * contain whole descriptions, is slow.
 */
const searched: Readonly<Record<string, readonly string[]>> = { _products_v_locales: ['_locale', 'version_title'] }

/**
 * Adds an index on the document id to each table of localized fields. Payload's own index begins with the language, but
 * Payload reads a document in all languages and deletes it without naming one; both would scan the texts of every
 * document.
 */
export const indexLocalized: SchemaHook = ({ adapter, schema }) => {
  for (const table of Object.values(adapter.rawTables)) {
    if (!table.name.endsWith('_locales')) continue
    const name = `${table.name}_parent_id_idx`
    table.indexes = { ...table.indexes, [name]: { name, on: ['_parentID', ...(searched[table.name] ?? [])] } }
  }
  return schema
}
