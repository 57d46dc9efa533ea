import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * Units per variant: `available = onHand - reserved - allocated`. Changed by single conditional statements only, and
 * the database itself refuses a negative figure (invariant I1). A variant without a row is not tracked: digital goods.
 */
export const stockLevels = pgTable(
  'stock_levels',
  {
    variantId: uuid('variant_id').primaryKey(),
    storeId: uuid('store_id').notNull(),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
    allocated: integer('allocated').notNull().default(0),
    /** Whether the variant is sold beyond the pieces on hand, so that `available` may be negative. */
    allowBackorder: boolean('allow_backorder').notNull().default(false),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('stock_levels_store_idx').on(table.storeId),
    check('stock_levels_on_hand_check', sql`${table.onHand} >= 0`),
    check('stock_levels_reserved_check', sql`${table.reserved} >= 0`),
    check('stock_levels_allocated_check', sql`${table.allocated} >= 0`),
    check(
      'stock_levels_available_check',
      sql`${table.allowBackorder} or ${table.onHand} - ${table.reserved} - ${table.allocated} >= 0`,
    ),
  ],
)

/** What a checkout holds until it is paid or expires, and what an order holds until it is fulfilled. */
export const stockHolds = pgTable(
  'stock_holds',
  {
    orderId: uuid('order_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    /** `reserved` expires, `allocated` does not; `released` and `consumed` are final. */
    status: text('status', { enum: ['reserved', 'allocated', 'released', 'consumed'] }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.variantId] }),
    index('stock_holds_expiry_idx')
      .on(table.expiresAt)
      .where(sql`${table.status} = 'reserved'`),
    check('stock_holds_quantity_check', sql`${table.quantity} > 0`),
  ],
)

/** The ledger: one row per change of a level, never updated. */
export const stockMovements = pgTable(
  'stock_movements',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    variantId: uuid('variant_id').notNull(),
    kind: text('kind', {
      enum: ['reserve', 'release_reservation', 'allocate', 'release_allocation', 'fulfill', 'adjust'],
    }).notNull(),
    quantity: integer('quantity').notNull(),
    orderId: uuid('order_id'),
    staffId: uuid('staff_id'),
    note: text('note'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('stock_movements_variant_idx').on(table.variantId, table.createdAt)],
)
