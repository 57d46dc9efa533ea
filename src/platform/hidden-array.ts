import { sql, type SQL } from 'drizzle-orm'

/**
 * A list of values as an array that the planner does not see: it expects ten values then, whatever their number. If it saw
 * the list, it would find a plan for these values cheaper than the plan for any values, and make a new plan for each
 * execution of a named statement. Planning takes longer than executing (PostgreSQL manual, PREPARE, notes).
 */
export const hiddenArray = (values: readonly (string | number)[], type: 'uuid' | 'text' | 'int'): SQL => {
  const array = sql.raw(`${type}[]`)
  return sql`(select ${sql.param([...values])}::${array})::${array}`
}
