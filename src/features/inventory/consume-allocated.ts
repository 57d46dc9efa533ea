import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { consumeHolds, type WantedPieces } from './hold.repository'
import type { StockShortage } from './stock-shortage'

/**
 * Removes shipped pieces of an order from `onHand` and `allocated`. All or nothing; it fails when more is shipped than
 * the order has allocated, or than is on hand (a backorder that has not arrived). It is not idempotent, so call it in
 * the transaction that records the fulfillment.
 */
export async function consumeAllocated(
  ctx: SystemContext,
  orderId: string,
  lines: readonly WantedPieces[],
): Promise<Result<void, StockShortage>> {
  const short = await consumeHolds(ctx, orderId, lines)
  return short.length === 0 ? ok(undefined) : fail('insufficient_stock', { lines: short })
}
