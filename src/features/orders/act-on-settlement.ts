import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { Payment, PaymentBooks } from '@/features/payments/domain/payment'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { logger } from '@/platform/logger'
import { ok, type Result } from '@/shared/result'

import { cancelLockedOrder, type OrderWithBooks } from './cancel-locked-order'
import type { SettlementDecision } from './domain/settle'
import { isUnpaid } from './domain/order-summary'
import { giveBack } from './give-back'
import { markOrderPlaced } from './mark-order-placed'
import { orderPaymentReceived, orderPaymentRefunded } from './order.events'
import type { OrderHead } from './order.repository'
import { refreshOrder } from './refresh-order'

/** A settled order with the work that is left at the providers after the commit. */
export type SettledOrder = {
  readonly order: OrderHead
  readonly hasOpenRefunds: boolean
  /** Payments to cancel at their providers. */
  readonly toVoid: readonly Payment[]
}

/** Carries out what `settle` decided, under the order's lock. */
export async function actOnSettlement(
  ctx: Context,
  desk: OrderWithBooks,
  decision: SettlementDecision,
): Promise<Result<SettledOrder, StockShortage>> {
  const { order } = desk
  const toVoid = desk.books.payments.filter(({ id }) => decision.void.includes(id))
  const returns = decision.giveBack.map(({ id, ...rest }) => ({ payment: paymentOf(desk.books, id), ...rest }))
  await explain(ctx, desk, decision)
  if (decision.byHand > 0) {
    logger.error(
      { alert: true, orderId: order.id, amount: decision.byHand },
      'money by hand is to be given back by staff',
    )
  }
  if (decision.order.do === 'cancel') {
    const { reason } = decision.order
    const canceled = await cancelLockedOrder(ctx, order, desk.books, { reason, returns })
    return ok(settled(await refreshOrder(ctx, canceled.order, canceled.books), canceled.books, toVoid))
  }
  const books = await giveBack(ctx, desk.books, returns)
  if (decision.order.do === 'keep') {
    const kept = await refreshOrder(ctx, order, books)
    if (hasJustBeenPaid(order, kept)) {
      await publish(ctx, orderPaymentReceived, { orderId: order.id, storeId: ctx.store.id }, { key: order.id })
    }
    return ok(settled(kept, books, toVoid))
  }
  const placed = await markOrderPlaced(ctx, order.id, books)
  if (placed.ok) return ok(settled(placed.value, books, toVoid))
  if (placed.code === 'insufficient_stock') return placed
  throw new Error(`Order ${order.id} could not be placed: ${placed.code}`)
}

/** Whether the rest of a placed order was paid now. The confirmation of an order that is placed by its payment says so. */
const hasJustBeenPaid = (before: OrderHead, after: OrderHead): boolean =>
  before.status === 'placed' && isUnpaid(before.paymentStatus) && after.paymentStatus === 'paid'

const settled = (order: OrderHead, { refunds }: PaymentBooks, toVoid: readonly Payment[]): SettledOrder => ({
  order,
  hasOpenRefunds: refunds.some(({ status }) => status === 'pending'),
  toVoid,
})

function paymentOf({ payments }: PaymentBooks, id: string): Payment {
  const payment = payments.find((each) => each.id === id)
  if (!payment) throw new Error(`There is no payment ${id}`)
  return payment
}

/** One mail explains to the buyer all that this settlement gives back. */
async function explain(
  ctx: Context,
  { order: { id: orderId }, books }: OrderWithBooks,
  { giveBack: parts }: SettlementDecision,
): Promise<void> {
  const [first] = parts
  if (!first) return
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  const event = { orderId, storeId: ctx.store.id, paymentId: first.id, amount, reason: first.reason }
  // One payment may be given back in parts, by several settlements.
  await publish(ctx, orderPaymentRefunded, event, { key: `${first.id} ${books.refunds.length}` })
}
