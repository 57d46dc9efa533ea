import { sql, type SQL } from 'drizzle-orm'

/**
 * A query as one value of a row. In a select or `returning` of a single table, Drizzle takes the table off the columns that
 * stand directly in a `sql` field, so that a correlated subquery would compare columns of the wrong table; one level
 * deeper they keep it.
 */
export const subquery = <T>(query: SQL): SQL<T> => sql<T>`(${query})`
