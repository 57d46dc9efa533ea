import { sql } from 'drizzle-orm'

import { variants } from '@/platform/payload-schema'

/** The measure of a variant as JSON that fits `Measure`, or null. */
export const measureJson = sql`case when ${variants.measure_quantity} > 0 and ${variants.measure_unit} is not null
  then jsonb_build_object('quantity', ${variants.measure_quantity}, 'unit', ${variants.measure_unit}) end`
