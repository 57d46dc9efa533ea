import { sql, type SQL } from 'drizzle-orm'

/**
 * A query as one value of a row. In a select or `returning` of a single table, Drizzle removes the table from columns
 * that are directly in a `sql` field, so a correlated subquery would compare columns of the wrong table; one level
 * deeper the columns keep their table.
 */
export const subquery = <T>(query: SQL): SQL<T> => sql<T>`(${query})`
