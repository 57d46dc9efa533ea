import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { stockHolds, stockLevels } from './inventory.tables'

/** The pieces that an order has held of each variant, with what can be sold of it now. */
export const listHeldPieces = (ctx: SystemContext, orderId: string) =>
  sqlOf(ctx)
    .select({
      variantId: stockHolds.variantId,
      quantity: stockHolds.quantity,
      backorder: stockLevels.allowBackorder,
      available: sql<number>`${stockLevels.onHand} - ${stockLevels.reserved} - ${stockLevels.allocated}`,
    })
    .from(stockHolds)
    .innerJoin(stockLevels, eq(stockLevels.variantId, stockHolds.variantId))
    .where(eq(stockHolds.orderId, orderId))
