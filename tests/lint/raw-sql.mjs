/** Files whose SQL still names tables by strings. It only gets shorter. */
export const withRawSql = [
  'src/platform/localized-sql.ts',
  'src/features/catalog/category.queries.ts',
  'src/features/catalog/product.repository.ts',
  'src/features/catalog/sellable-variants.queries.ts',
  'src/features/payments/payment-methods.ts',
  'src/seed/seed-versions.ts',
]

/** Files with SQL that are neither repositories nor queries: their statements are to move. It only gets shorter. */
export const withMisplacedSql = [
  'src/features/catalog/bought-files.ts',
  'src/features/inventory/audit-stock.ts',
  'src/features/inventory/tell-availability.ts',
  'src/features/payments/payment-books.ts',
  'src/features/payments/payment-methods.ts',
  'src/features/payments/purge-events.job.ts',
  'src/features/search/allow-long-projection.ts',
]
