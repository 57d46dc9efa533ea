import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** One row per customer with a password. Scrypt, with its parameters in the string. */
export const customerCredentials = pgTable('customer_credentials', {
  customerId: uuid('customer_id').primaryKey(),
  passwordHash: text('password_hash').notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
})

/** Single-use links by mail: verification of an address, reset of a password. */
export const customerTokens = pgTable(
  'customer_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    customerId: uuid('customer_id').notNull(),
    purpose: text('purpose', { enum: ['verify_email', 'reset_password'] }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
    /** Written only by the previous version during a rollout, and never read. The next release drops it. */
    passwordHash: text('password_hash'),
  },
  (table) => [index('customer_tokens_customer_idx').on(table.customerId)],
)
