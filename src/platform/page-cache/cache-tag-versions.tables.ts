import { bigserial, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** The last invalidation of each cache tag. Versions come from one sequence, so none is used twice. */
export const cacheTagVersions = pgTable(
  'cache_tag_versions',
  {
    tag: text('tag').primaryKey(),
    version: bigserial('version', { mode: 'number' }).notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('cache_tag_versions_changed_idx').on(table.changedAt)],
)
