import type { SystemContext } from '@/platform/context'

import { extendHolds } from './hold.repository'

/**
 * Holds what an order has reserved for so many seconds from now, by the database's clock. What was given back meanwhile stays given
 * back: it may belong to somebody else, and a late payment takes it again if it is free.
 */
export async function extendReservation(
  ctx: SystemContext,
  { orderId, seconds }: { orderId: string; seconds: number },
): Promise<void> {
  await extendHolds(ctx, orderId, seconds)
}
