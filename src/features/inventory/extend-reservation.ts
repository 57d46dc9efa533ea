import type { SystemContext } from '@/platform/context'

import { extendHolds } from './hold.repository'

/**
 * Makes the reservation of an order last until `seconds` from now, by the database's clock. Stock that was released
 * meanwhile stays released: another order may hold it, and a late payment takes it again if it is still free.
 */
export async function extendReservation(
  ctx: SystemContext,
  { orderId, seconds }: { orderId: string; seconds: number },
): Promise<void> {
  await extendHolds(ctx, orderId, seconds)
}
