import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

import type { SystemContext } from './context'
import { sqlOf } from './transaction'

/** Days after which records that nobody needs any more are deleted, once a day. Orders and their payments stay for good. */
export const retentionDays = {
  /** Answers by Idempotency-Key. */
  idempotentAnswers: 1,
  /** Links of mails, after their end: to tell "used" from "never was" in support. */
  endedLinks: 30,
  /** Webhook events that are settled. Providers deliver an event again for days and list it for weeks. */
  settledEvents: 90,
  /** Carts that nobody has changed and from which no order was made; a browser forgets its cart after 60 days. */
  abandonedCarts: 61,
  /** The same of customers who were signed in, whose carts follow them to other devices. */
  abandonedCustomerCarts: 180,
} as const

/** Rows deleted by one statement: few enough for its time limit and for those who wait for a row. */
const batch = 5000

/** Deletes the rows of `table` that match, batch by batch. Returns how many. */
export async function purge(ctx: SystemContext, table: SQLWrapper, where: SQL): Promise<number> {
  for (let deleted = 0; ;) {
    const { rowCount } = await sqlOf(ctx).execute(sql`
      delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${where} limit ${batch} for update skip locked))`)
    deleted += rowCount ?? 0
    if ((rowCount ?? 0) < batch) return deleted
  }
}

/** `column` is more than `days` ago, by the database's clock. */
export const olderThan = (column: SQLWrapper, days: number): SQL =>
  sql`${column} < now() - make_interval(days => ${days})`
