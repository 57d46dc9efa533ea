import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import type { Address, BillingAddress } from '@/shared/address-format'

/** A mutable cart, found by its unguessable token. It is `completed` once all of its pieces were ordered. */
export const carts = pgTable(
  'carts',
  {
    id: uuid('id').primaryKey(),
    storeId: uuid('store_id').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    customerId: uuid('customer_id'),
    currency: text('currency').notNull(),
    /**
     * The destination (ISO 3166-1): that of the address as soon as it has one; null until the shopper has chosen one.
     */
    country: text('country'),
    locale: text('locale').notNull(),
    email: text('email'),
    shippingAddress: jsonb('shipping_address').$type<Address>(),
    billingAddress: jsonb('billing_address').$type<BillingAddress>(),
    shippingMethod: text('shipping_method'),
    /** The order placed from this cart, pending or later. */
    orderId: uuid('order_id'),
    status: text('status', { enum: ['open', 'completed'] })
      .notNull()
      .default('open'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('carts_store_updated_idx').on(table.storeId, table.updatedAt),
    index('carts_customer_idx').on(table.customerId),
    index('carts_order_idx').on(table.orderId),
  ],
)

export const cartLines = pgTable(
  'cart_lines',
  {
    id: uuid('id').primaryKey(),
    cartId: uuid('cart_id')
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    /** The unit price that the shopper last saw, in minor units of the cart's currency: a change of it is explained. */
    shownPrice: bigint('shown_price', { mode: 'number' }),
    /** The variant's name when the line was last saved, in the cart's language, because the variant may be deleted. */
    sku: text('sku'),
    title: text('title'),
    optionsLabel: text('options_label'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique('cart_lines_cart_variant_unique').on(table.cartId, table.variantId),
    check('cart_lines_quantity_check', sql`${table.quantity} between 1 and 99`),
  ],
)
