import { SQL, StringChunk, fillPlaceholders, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

const dialect = new PgDialect()

/**
 * The same SQL as one piece of text. Drizzle builds the text of a statement again for each execution, column by column,
 * which costs as much as the rest of the work for it. A part that never changes is built once.
 *
 * @throws when it has values, which are not part of the text.
 */
export function fixedSql<T>(query: SQL<T>): SQL<T> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  if (params.length > 0) throw new Error(`This SQL has values: ${text}`)
  return sql.raw(text) as SQL<T>
}

/** Makes a place for the value of this name. */
type Place<V> = (name: keyof V & string) => SQL

/**
 * A statement whose text is made once, with the first execution; each execution has its own values. What `build` reads
 * beside them must be the same for the life of the process.
 */
export function fixedStatement<V extends Record<string, unknown>>(build: (place: Place<V>) => SQL): (values: V) => SQL {
  let parts: { readonly texts: readonly StringChunk[]; readonly params: readonly unknown[] } | null = null
  return (values) => {
    parts ??= partsOf(build((name) => sql`${sql.placeholder(name)}`))
    const { texts, params } = parts
    const filled = fillPlaceholders([...params], values)
    return new SQL(texts.flatMap((text, index) => (index < filled.length ? [text, sql.param(filled[index])] : [text])))
  }
}

function partsOf(query: SQL) {
  const { sql: text, params } = dialect.sqlToQuery(query)
  const texts = text.split(/\$\d+/).map((part) => new StringChunk(part))
  // Otherwise a `$` and a figure are in the text of the statement itself.
  if (texts.length !== params.length + 1) throw new Error(`Not as many values as places: ${text}`)
  return { texts, params }
}
