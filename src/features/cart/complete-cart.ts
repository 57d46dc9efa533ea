import type { SystemContext } from '@/platform/context'

import { lockCartOfOrder, takeOrdered } from './ordered-cart.repository'
import type { TakenPieces } from './domain/cart'

/**
 * Removes the ordered pieces from the order's cart, in the transaction that places the order. Pieces that another tab
 * has added meanwhile stay in the cart. A second call changes nothing.
 */
export async function completeCart(
  ctx: SystemContext,
  { orderId, taken }: { orderId: string; taken: readonly TakenPieces[] },
): Promise<void> {
  const cartId = await lockCartOfOrder(ctx, orderId)
  // A second statement, because the one that waited for the lock still sees the old lines.
  if (cartId !== null) await takeOrdered(ctx, cartId, taken)
}
