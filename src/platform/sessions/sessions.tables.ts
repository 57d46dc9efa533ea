import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Opaque sessions of every kind of account; the cookie holds the token, the table its SHA-256. */
export const accountSessions = pgTable(
  'account_sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    kind: text('kind', { enum: ['customer', 'staff'] }).notNull(),
    accountId: uuid('account_id').notNull(),
    /** The store where a customer signed in; null for staff, because the panel serves all stores. */
    storeId: uuid('store_id'),
    userAgent: text('user_agent'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
    /** The end of its lifetime, however often it is used. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('account_sessions_account_idx').on(table.accountId),
    index('account_sessions_expires_idx').on(table.expiresAt),
  ],
)
