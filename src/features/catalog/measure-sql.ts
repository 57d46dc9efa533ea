import { sql } from 'drizzle-orm'

/** The measure of the variant `v` as JSON that fits `Measure`, or null. */
export const measureJson = sql`case when v.measure_quantity > 0 and v.measure_unit is not null
  then jsonb_build_object('quantity', v.measure_quantity, 'unit', v.measure_unit) end`
