import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Webhook events, stored before they are answered. The provider's id is the key, so a duplicate is no second row. */
export const paymentEvents = pgTable(
  'payment_events',
  {
    id: text('id').primaryKey(),
    provider: text('provider').notNull(),
    type: text('type').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    status: text('status', { enum: ['received', 'processed', 'ignored', 'quarantined'] })
      .notNull()
      .default('received'),
    /** Why it was quarantined: unknown intent, wrong amount, currency or mode. */
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
