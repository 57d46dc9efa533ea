import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'

type SchemaHook = NonNullable<PostgresAdapterArgs['beforeSchemaInit']>[number]

/**
 * Texts that the panel searches and sorts long lists by: they are read from the index alone, as the rows have whole
 * descriptions in them.
 */
const searched: Readonly<Record<string, readonly string[]>> = { _products_v_locales: ['_locale', 'version_title'] }

/**
 * An index on the document of each table of localized fields. Payload's own begins with the language, but it reads a
 * document in all of them, and deletes it without naming any: each would look through every document's texts.
 */
export const indexLocalized: SchemaHook = ({ adapter, schema }) => {
  for (const table of Object.values(adapter.rawTables)) {
    if (!table.name.endsWith('_locales')) continue
    const name = `${table.name}_parent_id_idx`
    table.indexes = { ...table.indexes, [name]: { name, on: ['_parentID', ...(searched[table.name] ?? [])] } }
  }
  return schema
}
