import { sql } from 'drizzle-orm'

import { availability, defaultLowStockThreshold, type Availability } from '@/features/catalog/domain/availability'
import type { SystemContext } from '@/platform/context'
import { hiddenArray } from '@/platform/hidden-array'
import { sqlOf } from '@/platform/transaction'

import { stockLevels } from './inventory.tables'

type Row = { id: string; available: number; backorder: boolean }

/** The shown availability of each of these variants; a variant without a level is always in stock. */
export async function availabilityOf(
  ctx: SystemContext,
  variantIds: readonly string[],
): Promise<(variantId: string) => Availability> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select ${stockLevels.variantId} as id, ${stockLevels.allowBackorder} as backorder,
      ${stockLevels.onHand} - ${stockLevels.reserved} - ${stockLevels.allocated} as available
    from ${stockLevels} where ${stockLevels.variantId} = any(${hiddenArray(variantIds, 'uuid')})`)
  const lowStockThreshold = defaultLowStockThreshold
  const known = new Map(
    rows.map(({ id, available, backorder }) => [id, availability({ available, backorder, lowStockThreshold })]),
  )
  return (id) => known.get(id) ?? 'in_stock'
}
