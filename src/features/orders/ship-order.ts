import type { PaymentBooks } from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { canDo } from './domain/order-actions'
import type { TimelineData } from './domain/timeline'
import { insertFulfilledLines, listOrderedLines, type OrderedLine } from './fulfilled-lines.repository'
import { lockOrder, type OrderHead } from './order.repository'
import { refreshOrder, shippedByLine, toActionable } from './refresh-order'
import { addToTimeline } from './timeline.repository'

export type ShippableOrder = {
  readonly order: OrderHead
  readonly books: PaymentBooks
  readonly lines: readonly OrderedLine[]
  /** Pieces shipped before, by line id. */
  readonly shipped: ReadonlyMap<string, number>
}

type ShippingRefusal =
  | { code: 'not_found' }
  | { code: 'not_shippable' }
  /**
   * A bank holds the money or gave it back to the buyer. Staff can still ship with `despiteDispute`.
   */
  | { code: 'payment_disputed' }

/** Locks an order for a parcel, in the caller's transaction; fails when the order cannot be shipped now. */
export async function lockForShipping(
  ctx: Context,
  { orderId, despiteDispute }: { orderId: string; despiteDispute: boolean },
): Promise<Result<ShippableOrder, ShippingRefusal>> {
  const order = await lockOrder(ctx, orderId)
  if (!order) return fail('not_found')
  const books = await paymentBooks(ctx, orderId)
  const actionable = toActionable(order, books)
  if (canDo(actionable, 'fulfill_anyway')) {
    if (!despiteDispute) return fail('payment_disputed')
  } else if (!canDo(actionable, 'fulfill')) return fail('not_shippable')
  const lines = await listOrderedLines(ctx, orderId)
  return ok({ order, books, lines, shipped: shippedByLine(lines) })
}

/**
 * Records a parcel, from which the order's fulfillment status follows, and adds it to the timeline. Completes a paid
 * order.
 */
export async function recordParcel(
  ctx: Context,
  { order, books }: Pick<ShippableOrder, 'order' | 'books'>,
  { staffId, ...data }: TimelineData['order.fulfilled'] & { staffId: string },
): Promise<OrderHead> {
  const { fulfillmentId, lines } = data
  await insertFulfilledLines(ctx, { orderId: order.id, fulfillmentId, lines })
  await addToTimeline(ctx, { orderId: order.id, type: 'order.fulfilled', data, staffId, key: fulfillmentId })
  return refreshOrder(ctx, order, books)
}
