import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { announceStock } from './announce-stock'
import { allocateHolds } from './hold.repository'
import type { StockShortage } from './stock-shortage'

/**
 * Turns an order's reservation into an allocation, which does not expire. If the reservation has expired, the pieces
 * are taken again if they are available. All or nothing; an order that is already allocated is not changed.
 */
export async function allocateReserved(ctx: SystemContext, orderId: string): Promise<Result<void, StockShortage>> {
  const { short, changed } = await allocateHolds(ctx, orderId)
  if (short.length > 0) return fail('insufficient_stock', { lines: short })
  await announceStock(ctx, changed)
  return ok(undefined)
}
