import { sql, type SQL } from 'drizzle-orm'

/**
 * The definition of revenue: money that was captured, less money that was given back or that a buyer's bank took back,
 * each at the moment that it moved. An order that is not paid yet, such as one by bank transfer, is no revenue; a refund
 * that failed takes nothing away, nor does a dispute before it is lost. A table for `from` with `store_id`, `order_id`,
 * `currency`, `amount` in minor units, `at` and `is_capture`; `since` leaves out what moved before.
 */
export function moneyMoved(since?: Date): SQL {
  // Payments and refunds have an index on updated_at, disputes are few, and no row moves money after its last change.
  const isRecent = since ? sql`updated_at >= ${since.toISOString()}::timestamptz` : sql`true`
  return sql`(
    select store_id, order_id, currency, captured_amount as amount, captured_at as at, true as is_capture
    from payments where status = 'captured' and ${isRecent}
    union all
    select store_id, order_id, currency, -amount, updated_at, false from refunds where status = 'succeeded' and ${isRecent}
    union all
    select store_id, order_id, currency, -amount, updated_at, false from disputes where state = 'lost' and ${isRecent}
  )`
}
