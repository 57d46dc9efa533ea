import { integer, pgTable, uuid } from 'drizzle-orm/pg-core'

/**
 * The next order number of each store. Bumped by a statement of its own before the order's transaction, so that orders
 * do not queue behind one another's commit; a gap is allowed, a duplicate is not.
 */
export const orderCounters = pgTable('order_counters', {
  storeId: uuid('store_id').primaryKey(),
  lastNumber: integer('last_number').notNull(),
})
