import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { hiddenArray } from '@/platform/hidden-array'
import { sqlOf } from '@/platform/transaction'

import { stockHolds, stockLevels } from './inventory.tables'

/** The pieces that these orders have held of each variant together, with what can be sold of it now. */
export function listHeldPieces(ctx: SystemContext, orderIds: readonly string[]) {
  const { variantId, onHand, reserved, allocated, allowBackorder } = stockLevels
  return sqlOf(ctx)
    .select({
      variantId,
      quantity: sql<number>`sum(${stockHolds.quantity})::float8`,
      backorder: allowBackorder,
      available: sql<number>`${onHand} - ${reserved} - ${allocated}`,
    })
    .from(stockHolds)
    .innerJoin(stockLevels, eq(variantId, stockHolds.variantId))
    .where(sql`${stockHolds.orderId} = any(${hiddenArray(orderIds, 'uuid')})`)
    .groupBy(variantId)
}
