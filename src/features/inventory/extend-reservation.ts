import type { SystemContext } from '@/platform/context'

import { extendHolds } from './hold.repository'

/**
 * Extends the reservation of an order to `seconds` from now, by the database's clock. Released stock stays released:
 * another order may hold it, and a late payment takes it again if it is still available.
 */
export async function extendReservation(
  ctx: SystemContext,
  { orderId, seconds }: { orderId: string; seconds: number },
): Promise<void> {
  await extendHolds(ctx, orderId, seconds)
}
