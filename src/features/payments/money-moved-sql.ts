import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { payments, refunds } from '@/platform/payload-schema'

import { disputes } from './payment.tables'

/**
 * The definition of revenue: money that was captured, less money that was given back or that a buyer's bank took back,
 * each at the moment that it moved. An order that is not paid yet, such as one by bank transfer, is no revenue; a refund
 * that failed takes nothing away, nor does a dispute before it is lost. A table for `from` with `storeId`, `orderId`,
 * `currency`, `amount` in minor units, `at` and `isCapture`; `since` leaves out what moved before.
 */
export function moneyMoved(since?: Date): SQL {
  // Payments and refunds have an index on the time of their last change, disputes are few, and no row moves money after it.
  const isRecent = (changedAt: PgColumn) =>
    since ? sql`${changedAt} >= ${since.toISOString()}::timestamptz` : sql`true`
  return sql`(
    select ${payments.store} as "storeId", ${payments.order} as "orderId", ${payments.currency},
      ${payments.capturedAmount} as amount, ${payments.capturedAt} as at, true as "isCapture"
    from ${payments} where ${payments.status} = 'captured' and ${isRecent(payments.updatedAt)}
    union all
    select ${refunds.store}, ${refunds.order}, ${refunds.currency}, -${refunds.amount}, ${refunds.updatedAt}, false
    from ${refunds} where ${refunds.status} = 'succeeded' and ${isRecent(refunds.updatedAt)}
    union all
    select ${disputes.storeId}, ${disputes.orderId}, ${disputes.currency}, -${disputes.amount}, ${disputes.updatedAt}, false
    from ${disputes} where ${disputes.state} = 'lost' and ${isRecent(disputes.updatedAt)}
  )`
}
