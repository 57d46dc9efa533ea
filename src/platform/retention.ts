import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

import type { SystemContext } from './context'
import { sqlOf } from './transaction'

/** Days after which records are deleted, by a daily job. Orders and their payments are never deleted. */
export const retentionDays = {
  /** Answers by Idempotency-Key. */
  idempotentAnswers: 1,
  /** Links in mails, after they expired: support can see whether a link was used or never existed. */
  endedLinks: 30,
  /** Webhook events that are settled. Providers deliver an event again for days and list it for weeks. */
  settledEvents: 90,
  /** Unchanged carts without an order; the cookie of a cart expires after 60 days. */
  abandonedCarts: 61,
  /** The same for carts of customers, who can continue them on other devices. */
  abandonedCustomerCarts: 180,
} as const

/** Rows deleted by one statement: few enough for its time limit and for statements that wait for a row. */
const batch = 5000

/** Deletes the rows of `table` that match, batch by batch. Returns their number. */
export async function purge(ctx: SystemContext, table: SQLWrapper, where: SQL): Promise<number> {
  for (let deleted = 0; ;) {
    const { rowCount } = await sqlOf(ctx).execute(sql`
      delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${where} limit ${batch} for update skip locked))`)
    deleted += rowCount ?? 0
    if ((rowCount ?? 0) < batch) return deleted
  }
}

/** A condition: `column` is more than `days` ago, by the database's clock. */
export const olderThan = (column: SQLWrapper, days: number): SQL =>
  sql`${column} < now() - make_interval(days => ${days})`
