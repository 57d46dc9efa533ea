import type { SystemContext } from '@/platform/context'

import { markCompleted } from './cart.repository'

/** Closes the cart that a placed order was made from, in the transaction that places it. Twice changes nothing. */
export async function completeCart(ctx: SystemContext, orderId: string): Promise<void> {
  await markCompleted(ctx, orderId)
}
