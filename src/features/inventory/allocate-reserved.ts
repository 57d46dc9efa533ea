import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { announceStock } from './announce-stock'
import { allocateHolds } from './hold.repository'
import type { StockShortage } from './stock-shortage'

/**
 * Makes an order's reservation its allocation, which does not expire. When the reservation is over, the pieces are taken
 * again if they are free. All or nothing; an order that is allocated already stays so.
 */
export async function allocateReserved(ctx: SystemContext, orderId: string): Promise<Result<void, StockShortage>> {
  const { short, changed } = await allocateHolds(ctx, orderId)
  if (short.length > 0) return fail('insufficient_stock', { lines: short })
  await announceStock(ctx, changed)
  return ok(undefined)
}
