import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { allocateHolds } from './hold.repository'
import type { StockShortage } from './stock-shortage'

/**
 * Makes an order's reservation its allocation, which does not expire. When the reservation is over, the pieces are taken
 * again if they are free. All or nothing; an order that is allocated already stays so.
 */
export async function allocateReserved(ctx: SystemContext, orderId: string): Promise<Result<void, StockShortage>> {
  const short = await allocateHolds(ctx, orderId)
  return short.length === 0 ? ok(undefined) : fail('insufficient_stock', { lines: short })
}
