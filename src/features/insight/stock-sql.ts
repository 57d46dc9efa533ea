import { sql, type SQL } from 'drizzle-orm'

import { defaultLowStockThreshold } from '@/features/catalog/domain/availability'
import { stockLevels } from '@/features/inventory/inventory.tables'
import { products, variants } from '@/platform/payload-schema'

/** How many pieces of a variant can still be sold. */
export const available = sql<number>`${stockLevels.onHand} - ${stockLevels.reserved} - ${stockLevels.allocated}`

/** Stock levels of variants of products that are for sale, for `from`: what the panel and the metrics count. */
export const stockForSale = sql`${stockLevels}
  join ${variants} on ${variants.id} = ${stockLevels.variantId} and ${variants.isActive}
  join ${products} on ${products.id} = ${variants.product} and ${products._status} = 'published'`

/** The same rule as `availability`, by which shoppers read 'Only 3 left' and 'Sold out'. */
export const stockStates: Readonly<Record<'low' | 'out', SQL>> = {
  low: sql`not ${stockLevels.allowBackorder} and ${available} between 1 and ${defaultLowStockThreshold}`,
  out: sql`not ${stockLevels.allowBackorder} and ${available} <= 0`,
}
