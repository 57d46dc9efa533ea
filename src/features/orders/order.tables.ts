import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/**
 * The next order number of each store. Incremented by a separate statement before the order's transaction, so that
 * orders do not queue behind one another's commit; a gap is allowed, a duplicate is not.
 */
export const orderCounters = pgTable('order_counters', {
  storeId: uuid('store_id').primaryKey(),
  lastNumber: integer('last_number').notNull(),
})

/**
 * The pieces of order lines that were shipped, by fulfillment. What is left to ship is decided by these rows, under the
 * order's lock; the timeline shows them and decides nothing.
 */
export const fulfilledLines = pgTable(
  'fulfilled_lines',
  {
    fulfillmentId: uuid('fulfillment_id').notNull(),
    lineId: text('line_id').notNull(),
    orderId: uuid('order_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fulfillmentId, table.lineId] }),
    index('fulfilled_lines_order_idx').on(table.orderId),
    check('fulfilled_lines_quantity_check', sql`${table.quantity} > 0`),
  ],
)
