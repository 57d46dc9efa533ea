import { releaseHolds } from '@/features/inventory/release-holds'
import type { PaymentBooks } from '@/features/payments/domain/payment'
import { voidUnstarted } from '@/features/payments/void-unstarted'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'

import { everythingOf, giveBack, type ReturnPart } from './give-back'
import { orderCanceled } from './order.events'
import { moveOrder, type OrderHead } from './order.repository'
import { addToTimeline } from './timeline.repository'

type Cancellation = {
  readonly reason: string
  readonly staffId?: string | null
  /** What to give back, with reasons of its own; everything when absent. */
  readonly returns?: readonly ReturnPart[]
}

/** An order and its books after a step, under the order's lock. */
export type OrderWithBooks = { readonly order: OrderHead; readonly books: PaymentBooks }

/**
 * Cancels a pending or placed order that the caller has locked: stock released, payments that were never started
 * closed, refunds recorded, timeline and event written.
 */
export async function cancelLockedOrder(
  ctx: Context,
  order: OrderHead,
  books: PaymentBooks,
  { reason, staffId = null, returns }: Cancellation,
): Promise<OrderWithBooks> {
  const { id: orderId, status: from } = order
  if (!(await moveOrder(ctx, orderId, { from, to: 'canceled', cancelReason: reason }))) {
    throw new Error(`Order ${orderId} changed although it is locked`)
  }
  await releaseHolds(ctx, orderId)
  const voided = await voidUnstarted(ctx, orderId, books)
  await addToTimeline(ctx, { orderId, type: 'order.canceled', data: { reason }, staffId })
  const parts = returns ?? everythingOf(voided, { reason, isByStaff: staffId !== null })
  const after = await giveBack(ctx, voided, parts, staffId)
  const event = { orderId, storeId: ctx.store.id, reason, wasPlaced: from === 'placed' }
  // An order that was reinstated can be canceled a second time. That is an event of its own and needs another key.
  const key = order.isReinstated ? `${orderId}.reinstated` : orderId
  await publish(ctx, orderCanceled, event, { key })
  return { order: { ...order, status: 'canceled', cancelReason: reason }, books: after }
}
