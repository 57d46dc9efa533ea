import type { SystemContext } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { updateHolds } from './hold.repository'
import type { StockShortage } from './stock-shortage'

/** Holds an order's pieces until `expiresAt`; takes them again, if they are free, when the first reservation is over. */
export async function renewReservation(
  ctx: SystemContext,
  { orderId, expiresAt }: { orderId: string; expiresAt: Date },
): Promise<Result<void, StockShortage>> {
  const short = await updateHolds(ctx, { orderId, to: 'reserved', expiresAt })
  return short.length === 0 ? ok(undefined) : fail('insufficient_stock', { lines: short })
}
