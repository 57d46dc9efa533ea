import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { payments, refunds } from '@/platform/payload-schema'

import { disputes } from './payment.tables'

/**
 * The definition of revenue: captured money, less refunds and chargebacks, each at the time when it moved. An unpaid
 * order, such as one by bank transfer, is not revenue; failed refunds and disputes that are not lost do not count. A
 * table for `from` with `storeId`, `orderId`, `currency`, `amount` in minor units, `at` and `isCapture`; `since` leaves
 * out earlier movements.
 */
export function moneyMoved(since?: Date): SQL {
  // Payments and refunds have an index on the time of their last change, disputes are few, and no row moves money after
  // it.
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
