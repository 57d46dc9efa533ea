import { sql, type SQL } from 'drizzle-orm'

import type { CurrencyCode } from '@/shared/currencies'

/**
 * The price of a variant in a currency, as a table for `join lateral`: `amount` and `compare_at_amount`. Of several
 * rows for one currency the first counts, as on the product's page.
 *
 * A product's price, on cards and where lists are sorted or filtered by price, is the lowest price of those variants
 * that are active and pass the list's other filters, in stock or not. Each list returns the ids of these variants, and
 * its cards are made from the same ones.
 */
export const priceOf = (variantId: SQL, currency: CurrencyCode): SQL => sql`(
  select amount, compare_at_amount from variants_prices
  where _parent_id = ${variantId} and currency = ${currency} order by _order limit 1)`

/** The prices of a variant in all currencies; of several rows for one currency the first counts. */
export const pricesOf = (variantId: SQL): SQL => sql`(
  select distinct on (currency) currency, amount, compare_at_amount from variants_prices
  where _parent_id = ${variantId} order by currency, _order)`

/**
 * Whether a variant is in stock, and whether it can be bought, which is also true of one that is made to order. The
 * rule is the same as in `availability`. A variant without a stock level never runs out.
 */
export const supplyOf = (variantId: SQL): SQL => sql`(
  select coalesce(bool_or(s.on_hand - s.reserved - s.allocated > 0), true) as is_in_stock,
    coalesce(bool_or(s.allow_backorder or s.on_hand - s.reserved - s.allocated > 0), true) as is_available
  from stock_levels s where s.variant_id = ${variantId})`
