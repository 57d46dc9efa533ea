import type { OrderView } from '@/features/orders/domain/order-view'
import { findOrderByToken } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import type { Context } from '@/platform/context'
import { isZero } from '@/shared/money'

/**
 * Settles the order of a buyer who returns from a provider, without waiting for a webhook. `isNew` is false for an order
 * that was placed before and whose payment is still missing: its buyer has nothing to be thanked for.
 */
export async function settleReturned(
  ctx: Context,
  found: OrderView,
): Promise<{ readonly order: OrderView; readonly isNew: boolean }> {
  if (found.status === 'pending' || !isZero(found.amountDue)) await settleOrder(ctx, found.id)
  const order = (await findOrderByToken(ctx, found.token)) ?? found
  return { order, isNew: found.status === 'pending' || isZero(order.amountDue) }
}
