import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The stored part of an event: which payment to query. The body is not stored, because it contains personal data. */
export type PaymentEventHint = {
  readonly livemode: boolean
  readonly created: number
  /** The provider's id of the payment. */
  readonly reference: string | null
  readonly disputeId: string | null
  /** Whether to query refunds and disputes even if the payment shows none. Absent in events of an older version. */
  readonly withRefunds?: boolean
  readonly withDisputes?: boolean
}

/** Webhook events, stored before they are answered. The provider's id is the key, so a duplicate adds no row. */
export const paymentEvents = pgTable(
  'payment_events',
  {
    id: text('id').primaryKey(),
    provider: text('provider').notNull(),
    type: text('type').notNull(),
    payload: jsonb('payload').$type<PaymentEventHint>().notNull(),
    status: text('status', { enum: ['received', 'processed', 'ignored', 'quarantined'] })
      .notNull()
      .default('received'),
    /** Why it was quarantined: unknown payment, wrong amount, currency or mode. */
    reason: text('reason'),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
    processedAt: timestamp('processed_at', { withTimezone: true }),
  },
  (table) => [
    index('payment_events_open_idx')
      .on(table.receivedAt)
      .where(sql`${table.status} in ('received', 'quarantined')`),
  ],
)

/**
 * Disputes of buyers at their banks, by the provider's id, in the last known state. Amounts are minor units of
 * `currency`.
 */
export const disputes = pgTable(
  'disputes',
  {
    id: text('id').primaryKey(),
    storeId: uuid('store_id').notNull(),
    orderId: uuid('order_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    state: text('state', { enum: ['inquiry', 'open', 'won', 'lost'] }).notNull(),
    amount: bigint('amount', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    reason: text('reason').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('disputes_order_idx').on(table.orderId)],
)
