import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Locale } from '@/shared/locales'

import type { Context } from './context'
import { localeOf } from './context-locale'
import { subquery } from './subquery'

/** The language wanted, and the one that stands in where a text is missing. */
export interface Languages {
  readonly locale: Locale
  readonly fallback: Locale
}

/** The languages of a context: its request's, falling back to the store's own. */
export function languagesOf(ctx: Context): Languages {
  return { locale: localeOf(ctx), fallback: ctx.store.defaultLocale }
}

/** Payload's table of the localized fields of a document, or of a row of it. */
type LocalesTable = PgTable & { readonly _locale: PgColumn; readonly _parentID: PgColumn }

/**
 * A localized field of one document in SQL: in the wanted language, or else in the fallback, or else null. `column` is one
 * of a `…_locales` table; `parent` is the document's id.
 */
export function localized(column: PgColumn, parent: SQLWrapper, { locale, fallback }: Languages): SQL<string | null> {
  // Payload gives each of these tables both columns.
  const table = column.table as LocalesTable
  return subquery(sql`select ${column} from ${table}
    where ${table._parentID} = ${parent} and ${table._locale}::text in (${locale}, ${fallback}) and ${column} is not null
      and ${column}::text <> '' order by ${table._locale}::text = ${locale} desc limit 1`)
}
