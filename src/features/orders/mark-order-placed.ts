import { completeCart } from '@/features/cart/complete-cart'
import { allocateReserved } from '@/features/inventory/allocate-reserved'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { fail, ok, type Result } from '@/shared/result'
import type { InvalidTransition } from '@/shared/state-machine'

import type { OrderEvent, OrderState } from './domain/order-state'
import { orderPlaced } from './order.events'
import { lockOrder, moveOrder, type OrderHead } from './order.repository'
import { refreshOrder } from './refresh-order'
import { addToTimeline } from './timeline.repository'

export type MarkPlacedFailure = StockShortage | InvalidTransition<OrderState, OrderEvent> | { code: 'not_found' }

/**
 * Makes a pending order binding, in the caller's transaction: its reservation becomes an allocation, its cart is
 * closed, its timeline says so, and `order.placed` is published once. An order that is placed already stays so. On a
 * failure the caller rolls back.
 */
export async function markOrderPlaced(ctx: Context, orderId: string): Promise<Result<OrderHead, MarkPlacedFailure>> {
  const order = await lockOrder(ctx, orderId)
  if (!order) return fail('not_found')
  if (order.status === 'placed' || order.status === 'completed') return ok(order)
  if (order.status === 'canceled') return fail('invalid_transition', { from: order.status, event: 'place' as const })
  if (!(await moveOrder(ctx, orderId, { from: 'pending', to: 'placed' }))) {
    throw new Error(`Order ${orderId} changed although it is locked`)
  }
  const allocated = await allocateReserved(ctx, orderId)
  if (!allocated.ok) return allocated
  await completeCart(ctx, orderId)
  await addToTimeline(ctx, { orderId, type: 'order.placed', data: {} })
  await publish(ctx, orderPlaced, { orderId, storeId: ctx.store.id }, { key: orderId })
  return ok(await refreshOrder(ctx, { ...order, status: 'placed' }))
}
