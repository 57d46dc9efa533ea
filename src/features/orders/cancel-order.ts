import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'
import type { InvalidTransition } from '@/shared/state-machine'

import { cancelLockedOrder } from './cancel-locked-order'
import { canDo } from './domain/order-actions'
import type { OrderEvent, OrderState } from './domain/order-state'
import { finishRefunds } from './finish-refunds'
import { lockOrder, type OrderHead } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'
import { refreshPayments } from './refresh-payments'
import { settleOrder } from './settle-order'

type Cancellation = {
  readonly orderId: string
  readonly reason: string
  readonly staffId?: string
  /** Does not cancel an order that was placed meanwhile. */
  readonly onlyPending?: boolean
}

export type CancelFailure =
  | InvalidTransition<OrderState, OrderEvent>
  | { code: 'not_found' }
  /** The buyer's bank holds the money, so it cannot be refunded now. */
  | { code: 'payment_disputed' }

/**
 * Cancels an order that is pending or placed and of which nothing was shipped: its stock is released, captured money is
 * refunded, and an open payment is canceled at the provider. If that payment succeeds at the same moment, it is
 * refunded in full. Idempotent. When the provider refuses the refund, the order is still canceled, and `refusedRefund`
 * finds that refund.
 */
export async function cancelOrder(
  ctx: Context,
  { orderId, reason, staffId, onlyPending = false }: Cancellation,
): Promise<Result<OrderHead, CancelFailure>> {
  if (staffId !== undefined) await refreshPayments(ctx, orderId)
  const canceled = await inTransactionResult(ctx, async (): Promise<Result<OrderHead, CancelFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    if (order.status === 'canceled') return ok(order)
    const books = await paymentBooks(ctx, orderId)
    if (order.paymentStatus === 'disputed') return fail('payment_disputed')
    if (!canDo(toActionable(order, books), 'cancel') || (onlyPending && order.status !== 'pending')) {
      return fail('invalid_transition', { from: order.status, event: 'cancel' as const })
    }
    const after = await cancelLockedOrder(ctx, order, books, { reason, staffId: staffId ?? null })
    return ok(await refreshOrder(ctx, after.order, after.books))
  })
  if (!canceled.ok) return canceled
  await finishRefunds(ctx, orderId)
  await settleOrder(ctx, orderId)
  return canceled
}
