import { sql, type SQL } from 'drizzle-orm'

/**
 * A query as one value of a selection, such as a row's newest payment. Drizzle drops the tables' names from the columns of
 * a selection's own template when it selects from a single table, so that `orders.id` in it would mean the `id` of the inner
 * table; in here they stay.
 */
export const subselect = <T>(query: SQL): SQL<T> => sql<T>`(${query})`
