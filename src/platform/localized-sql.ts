import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Locale } from '@/shared/locales'

import type { Context } from './context'
import { localeOf } from './context-locale'
import { subquery } from './subquery'

/** The requested language, and the fallback for texts that are missing in it. */
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
 * SQL for a localized field of one document: in the requested language, or else in the fallback, or else null. `column`
 * belongs to a `…_locales` table; `parent` is the document's id.
 */
export function localized(column: PgColumn, parent: SQLWrapper, { locale, fallback }: Languages): SQL<string | null> {
  // The cast is safe: Payload creates both columns in each of these tables.
  const table = column.table as LocalesTable
  return subquery(sql`select ${column} from ${table}
    where ${table._parentID} = ${parent} and ${table._locale}::text in (${locale}, ${fallback}) and ${column} is not null
      and ${column}::text <> '' order by ${table._locale}::text = ${locale} desc limit 1`)
}
