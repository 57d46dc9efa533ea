import { sql, type SQL } from 'drizzle-orm'

import { moneyMoved } from '@/features/payments/money-moved-sql'
import type { SystemContext } from '@/platform/context'
import { payments } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { addDays, lastDays, startOfDay, type CalendarDay } from '@/shared/calendar-day'
import type { CurrencyCode } from '@/shared/currencies'

/** A day in the time zone of a store: it begins at `from` and ends before `until`. */
export interface StoreDay {
  readonly storeId: string
  readonly day: CalendarDay
  readonly from: Date
  readonly until: Date
}

/** The last `count` days of each store in its time zone, with today. A day has 23 or 25 hours when clocks change. */
export const storeDays = (
  stores: readonly { readonly id: string; readonly timeZone: string }[],
  now: Date,
  count: number,
): StoreDay[] =>
  stores.flatMap(({ id: storeId, timeZone }) =>
    lastDays(timeZone, now, count).map((day) => ({
      storeId,
      day,
      from: startOfDay(timeZone, day),
      until: startOfDay(timeZone, addDays(day, 1)),
    })),
  )

/** The days as a table for `from`. Node computes their limits, so that results do not depend on Postgres' zone data. */
export const dayTable = (days: readonly StoreDay[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
    as d ("storeId" uuid, day text, "from" timestamptz, until timestamptz)`

/**
 * Sales of a store on one of its days in one currency. `revenue` is in minor units: captured less refunded money, so it
 * may be negative.
 */
export type DayFigures = {
  readonly storeId: string
  readonly day: CalendarDay
  readonly currency: CurrencyCode
  /** Orders whose first payment came on that day. */
  readonly orders: number
  readonly revenue: number
}

/** The sales of these days; those without any are left out. */
export async function salesByDay(ctx: SystemContext, days: readonly StoreDay[]): Promise<DayFigures[]> {
  const [first] = days.map(({ from }) => from).toSorted((a, b) => a.getTime() - b.getTime())
  if (!first) return []
  const { rows } = await sqlOf(ctx).execute<DayFigures>(sql`
    select d."storeId", d.day, m.currency, sum(m.amount)::float8 as revenue,
      count(distinct m."orderId") filter (where m."isCapture" and not exists (
        select 1 from ${payments} where ${payments.order} = m."orderId" and ${payments.status} = 'captured'
          and ${payments.capturedAt} < d."from"
      ))::int as orders
    from ${dayTable(days)} join ${moneyMoved(first)} m
      on m."storeId" = d."storeId" and m.at >= d."from" and m.at < d.until
    group by 1, 2, 3 order by 1, 2, 3`)
  return rows
}
