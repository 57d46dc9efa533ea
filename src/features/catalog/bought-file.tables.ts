import { index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

/**
 * The files that each order includes. They stay downloadable when the product, the variant or their options change
 * later. Rows are kept until the order is canceled; a file with a row here cannot be deleted.
 */
export const boughtFiles = pgTable(
  'bought_files',
  {
    orderId: uuid('order_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    fileId: uuid('file_id').notNull(),
    /** The file's position among the files of its product. */
    place: integer('place').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.variantId, table.fileId] }),
    index('bought_files_file_idx').on(table.fileId),
  ],
)
