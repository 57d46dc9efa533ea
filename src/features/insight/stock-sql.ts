import { sql, type SQL } from 'drizzle-orm'

import { defaultLowStockThreshold } from '@/features/catalog/domain/availability'

/** How many pieces of a variant can still be sold. */
export const available = sql`s.on_hand - s.reserved - s.allocated`

/** Stock levels `s` of variants `v` of products `p` that are for sale: what the panel and the metrics count. */
export const stockForSale = sql`stock_levels s join variants v on v.id = s.variant_id and v.is_active
  join products p on p.id = v.product_id and p._status = 'published'`

/** The same rule as `availability`, by which shoppers read 'Only 3 left' and 'Sold out'. */
export const stockStates: Readonly<Record<'low' | 'out', SQL>> = {
  low: sql`not s.allow_backorder and ${available} between 1 and ${defaultLowStockThreshold}`,
  out: sql`not s.allow_backorder and ${available} <= 0`,
}
