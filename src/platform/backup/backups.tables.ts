import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Every backup that was completed, for the metric and the alert of a backup that is too old. One row a backup. */
export const backups = pgTable(
  'backups',
  {
    name: text('name').primaryKey(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('backups_finished_idx').on(table.finishedAt)],
)
