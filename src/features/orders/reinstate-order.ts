import { keepBoughtFiles } from '@/features/catalog/bought-files-sql'
import { allocateReserved } from '@/features/inventory/allocate-reserved'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import { createPayment } from '@/features/payments/create-payment'
import { withPayments } from '@/features/payments/domain/books'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { recordManualCapture } from '@/features/payments/record-manual-capture'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { canDo } from './domain/order-actions'
import { orderPaymentReceived, orderReinstated } from './order.events'
import { listDigitalLines, lockOrder, reinstateOrderRow, type OrderHead } from './order.repository'
import { refreshOrder, toActionable } from './refresh-order'
import { addToTimeline } from './timeline.repository'

export type ReinstateFailure = StockShortage | { code: 'not_found' } | { code: 'not_payable' }

/**
 * Reinstates an order that was canceled as unpaid and whose money has arrived after all: allocates its stock again and
 * makes it a paid order. Fails when the goods were sold meanwhile; nothing is recorded then, and staff return the money
 * manually.
 */
export async function reinstateOrder(
  ctx: Context,
  { orderId, staffId }: { orderId: string; staffId: string },
): Promise<Result<OrderHead, ReinstateFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<OrderHead, ReinstateFailure>> => {
    const order = await lockOrder(ctx, orderId)
    if (!order) return fail('not_found')
    const before = await paymentBooks(ctx, orderId)
    if (!canDo(toActionable(order, before), 'reinstate')) return fail('not_payable')
    const { paymentMethod: method, total: amount, currency } = order
    // The order's first payment is voided, which is a final state, so the money needs a new one.
    const payment = await createPayment(ctx, { orderId, provider: order.paymentProvider, method, amount, currency })
    const captured = await recordManualCapture(ctx, withPayments(before, [payment]))
    if (!captured.ok) throw new Error(`The new payment of order ${orderId} is not open`)
    const allocated = await allocateReserved(ctx, orderId)
    if (!allocated.ok) return allocated
    await keepBoughtFiles(ctx, { orderId, variants: await listDigitalLines(ctx, orderId) })
    if (!(await reinstateOrderRow(ctx, orderId))) throw new Error(`Order ${orderId} changed although it is locked`)
    await addToTimeline(ctx, { orderId, type: 'order.reinstated', data: {}, staffId })
    await addToTimeline(ctx, {
      orderId,
      type: 'payment.captured',
      data: { amount, provider: order.paymentProvider },
      staffId,
    })
    const event = { orderId, storeId: ctx.store.id }
    await publish(ctx, orderReinstated, event, { key: orderId })
    await publish(ctx, orderPaymentReceived, event, { key: orderId })
    const reinstated = { ...order, status: 'placed' as const, cancelReason: null, isReinstated: true }
    return ok(await refreshOrder(ctx, reinstated, withPayments(before, [captured.value])))
  })
}
