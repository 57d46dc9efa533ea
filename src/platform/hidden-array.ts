import { sql, type SQL } from 'drizzle-orm'

/**
 * A list of values as an array that the planner does not see: for any list it expects ten values. A statement by name
 * is planned anew for each execution as long as plans for the values at hand look cheaper than the plan for any values,
 * which takes longer than to execute it (PostgreSQL manual, PREPARE, notes).
 */
export const hiddenArray = (values: readonly (string | number)[], type: 'uuid' | 'text' | 'int'): SQL => {
  const array = sql.raw(`${type}[]`)
  return sql`(select ${sql.param([...values])}::${array})::${array}`
}
