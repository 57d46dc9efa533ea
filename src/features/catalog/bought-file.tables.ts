import { index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

/**
 * The files that each order was placed for: what was bought stays downloadable, whatever becomes of its product, its
 * variant and their options. Kept as long as the order is not canceled; a file in here cannot be deleted.
 */
export const boughtFiles = pgTable(
  'bought_files',
  {
    orderId: uuid('order_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    fileId: uuid('file_id').notNull(),
    /** Among the files of its product. */
    place: integer('place').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.variantId, table.fileId] }),
    index('bought_files_file_idx').on(table.fileId),
  ],
)
