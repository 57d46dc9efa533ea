import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { consumeHolds, type WantedPieces } from './hold.repository'
import type { StockShortage } from './stock-shortage'

/**
 * Pieces of an order leave the house: they are no longer on hand nor allocated. All or nothing; it fails when more is
 * sent than the order has allocated, or than lies on the shelf (a backorder that has not come in). Each call counts, so
 * it belongs into the transaction that records the fulfillment.
 */
export async function consumeAllocated(
  ctx: SystemContext,
  orderId: string,
  lines: readonly WantedPieces[],
): Promise<Result<void, StockShortage>> {
  const short = await consumeHolds(ctx, orderId, lines)
  return short.length === 0 ? ok(undefined) : fail('insufficient_stock', { lines: short })
}
