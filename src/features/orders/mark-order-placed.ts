import { completeCart } from '@/features/cart/complete-cart'
import { allocateReserved } from '@/features/inventory/allocate-reserved'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { PaymentBooks } from '@/features/payments/domain/payment'
import { isByHand } from '@/features/payments/is-by-hand'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { fail, ok, type Result } from '@/shared/result'
import type { InvalidTransition } from '@/shared/state-machine'

import type { OrderEvent, OrderState } from './domain/order-state'
import { orderPlaced } from './order.events'
import { lockOrder, placeOrderRow, type OrderHead } from './order.repository'
import { refreshOrder } from './refresh-order'

export type MarkPlacedFailure = StockShortage | InvalidTransition<OrderState, OrderEvent> | { code: 'not_found' }

/**
 * Makes a pending order binding, in the caller's transaction: its reservation becomes an allocation, the ordered pieces
 * are removed from the cart, the timeline gets an entry, and `order.placed` is published once. Idempotent. On a failure
 * the caller must roll back. `books` are the order's, if the caller has read them.
 */
export async function markOrderPlaced(
  ctx: Context,
  orderId: string,
  books?: PaymentBooks,
): Promise<Result<OrderHead, MarkPlacedFailure>> {
  const order = await placeOrderRow(ctx, orderId)
  if (!order) return whyNot(await lockOrder(ctx, orderId))
  const allocated = await allocateReserved(ctx, orderId)
  if (!allocated.ok) return allocated
  await completeCart(ctx, { orderId, taken: order.taken })
  await publish(ctx, orderPlaced, { orderId, storeId: ctx.store.id }, { key: orderId })
  if (!books && !needsRefresh(order)) return ok(order)
  return ok(await refreshOrder(ctx, order, books ?? (await paymentBooks(ctx, orderId))))
}

/** An open manual payment does not change the summary, which saves the refresh of most orders. */
const needsRefresh = ({ paymentProvider: provider, total }: OrderHead): boolean =>
  !isByHand({ provider }) || total === 0

function whyNot(order: OrderHead | null): Result<OrderHead, MarkPlacedFailure> {
  if (!order) return fail('not_found')
  if (order.status === 'placed' || order.status === 'completed') return ok(order)
  return fail('invalid_transition', { from: order.status, event: 'place' as const })
}
