import { sql, type SQL } from 'drizzle-orm'

import type { CurrencyCode } from '@/shared/currencies'

/**
 * The price of a variant in a currency, as a table for `join lateral`: `amount` and `compare_at_amount`. Of several
 * rows for one currency the first counts, as on the product's page.
 */
export const priceOf = (variantId: SQL, currency: CurrencyCode): SQL => sql`(
  select amount, compare_at_amount from variants_prices
  where _parent_id = ${variantId} and currency = ${currency} order by _order limit 1)`

/** The prices of a variant in all currencies; of several rows for one currency the first counts. */
export const pricesOf = (variantId: SQL): SQL => sql`(
  select distinct on (currency) currency, amount, compare_at_amount from variants_prices
  where _parent_id = ${variantId} order by currency, _order)`
