import type { SystemContext } from '@/platform/context'

import { lockCartOfOrder, takeOrdered } from './cart.repository'
import type { TakenPieces } from './domain/cart'

/**
 * What a placed order took leaves the cart that it was made from, in the transaction that places it. Another tab may have
 * added to the cart meanwhile: that stays there. Twice changes nothing.
 */
export async function completeCart(
  ctx: SystemContext,
  { orderId, taken }: { orderId: string; taken: readonly TakenPieces[] },
): Promise<void> {
  const cartId = await lockCartOfOrder(ctx, orderId)
  // By a statement of its own: the one that waited for the lock still sees the lines of before.
  if (cartId !== null) await takeOrdered(ctx, cartId, taken)
}
