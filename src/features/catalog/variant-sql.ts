import { sql, type SQL } from 'drizzle-orm'

import { variants_prices } from '@/platform/payload-schema'
import type { CurrencyCode } from '@/shared/currencies'

/**
 * The price of a variant in a currency, as a table for `join lateral`: `amount` and `"compareAt"`. Of several
 * rows for one currency the first counts, as on the product's page.
 */
export const priceOf = (variantId: SQL, currency: CurrencyCode | SQL): SQL => sql`(
  select ${variants_prices.amount} as amount, ${variants_prices.compareAtAmount} as "compareAt" from ${variants_prices}
  where ${variants_prices._parentID} = ${variantId} and ${variants_prices.currency} = ${currency}
  order by ${variants_prices._order} limit 1)`

/** The prices of a variant in all currencies, with `currency`; of several rows for one currency the first counts. */
export const pricesOf = (variantId: SQL): SQL => sql`(
  select distinct on (${variants_prices.currency}) ${variants_prices.currency} as currency,
    ${variants_prices.amount} as amount, ${variants_prices.compareAtAmount} as "compareAt"
  from ${variants_prices} where ${variants_prices._parentID} = ${variantId}
  order by ${variants_prices.currency}, ${variants_prices._order})`
