import {
  hasFailedRefund,
  isHeldByBank,
  keptOf,
  type Payment,
  type PaymentBooks,
} from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books'
import type { PresentState } from '@/features/payments/provider'
import { recordDisputes } from '@/features/payments/record-disputes'
import { recordPresentState } from '@/features/payments/record-present-state'
import { recordRefunds } from '@/features/payments/record-refunds'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { assertNever } from '@/shared/assert-never'
import { isZero } from '@/shared/money'
import { ok, type Result } from '@/shared/result'

import { cancelLockedOrder } from './cancel-locked-order'
import { paymentWindow } from './domain/payment-window'
import { settle, type SettlementDecision } from './domain/settle'
import { giveBack } from './give-back'
import { markOrderPlaced } from './mark-order-placed'
import { orderPaymentRefunded } from './order.events'
import { lockOrder, type OrderHead } from './order.repository'
import { refreshOrder } from './refresh-order'
import { tellDispute } from './tell-dispute'
import { tellPayment } from './tell-payment'
import { tellRefund } from './tell-refund'

/** `mustVoid`: the provider is to give the payment up, after the commit. */
export type SettledOrder = { readonly order: OrderHead; readonly mustVoid: boolean }

type Settling = { readonly paymentId: string; readonly orderId: string; readonly state: PresentState }

type Desk = { readonly order: OrderHead; readonly payment: Payment; readonly books: PaymentBooks }

/**
 * The transaction of settling: locks the order, records the present state of its payment, and acts on it. A caller that
 * comes later finds it done. When the goods of a paid order are sold out it fails; the caller then rolls back and calls
 * again with `stock: 'gone'`.
 */
export async function settleLockedOrder(
  ctx: Context,
  { paymentId, orderId, state }: Settling,
  stock: 'held' | 'gone',
): Promise<Result<SettledOrder, StockShortage>> {
  const order = await lockOrder(ctx, orderId)
  const known = await paymentBooks(ctx, orderId)
  const before = known.payments.find(({ id }) => id === paymentId)
  if (!order || !before) throw new Error(`Payment ${paymentId} has no order in this store`)
  const { payment, change } = await recordPresentState(ctx, before, state)
  await tellPayment(ctx, { payment, change, state })
  const present = state.refunds ?? []
  const refunds = present.length > 0 ? await recordRefunds(ctx, payment, { books: known, present }) : []
  for (const refund of refunds) await tellRefund(ctx, refund)
  const disputes = await recordDisputes(ctx, payment, { books: known, present: state.disputes ?? [] })
  for (const dispute of disputes) await tellDispute(ctx, orderId, dispute)
  const isNews = change !== null || refunds.length > 0 || disputes.length > 0
  const books = isNews ? await paymentBooks(ctx, orderId) : known
  const decision = settle({
    order: order.status,
    payment: payment.status,
    isPaidByAnother: books.payments.some(({ id, status }) => id !== paymentId && status === 'captured'),
    isRefunded: payment.status === 'captured' && isZero(keptOf(payment, books)),
    isHeldByBank: isHeldByBank(payment, books),
    hasFailedRefund: hasFailedRefund(payment, books),
    isExpired: order.ageSeconds > paymentWindow && !state.isProcessing,
    stock,
  })
  return act(ctx, { order, payment, books }, decision)
}

async function act(
  ctx: Context,
  desk: Desk,
  decision: SettlementDecision,
): Promise<Result<SettledOrder, StockShortage>> {
  const { order, payment, books } = desk
  const done = async (after: OrderHead, mustVoid = false) => ok({ order: await refreshOrder(ctx, after), mustVoid })
  const cancelPending = (reason: string) =>
    order.status === 'pending' ? cancelLockedOrder(ctx, order, books, { reason }) : Promise.resolve(order)
  switch (decision.do) {
    case 'place': {
      const placed = await markOrderPlaced(ctx, order.id)
      if (placed.ok) return ok({ order: placed.value, mustVoid: false })
      if (placed.code === 'insufficient_stock') return placed
      throw new Error(`Order ${order.id} could not be placed: ${placed.code}`)
    }
    case 'refund':
      return done(await refundInFull(ctx, desk, decision.reason))
    case 'already_refunded':
      return done(await cancelPending('refunded'))
    case 'cancel':
      return done(await cancelPending(order.ageSeconds > paymentWindow ? 'expired' : 'payment_canceled'))
    case 'void':
      return done(order, payment.reference !== null)
    case 'already_placed':
    case 'fail':
    case 'wait':
    case 'done':
      return done(order)
    default:
      return assertNever(decision)
  }
}

async function refundInFull(
  ctx: Context,
  { order, payment, books }: Desk,
  reason: 'out_of_stock' | 'order_canceled' | 'paid_twice',
): Promise<OrderHead> {
  const { amount } = keptOf(payment, books)
  const event = { orderId: order.id, storeId: ctx.store.id, amount, reason }
  await publish(ctx, orderPaymentRefunded, event, { key: payment.id })
  if (order.status === 'pending' && reason !== 'paid_twice') return cancelLockedOrder(ctx, order, books, { reason })
  await giveBack(ctx, [payment], books, { reason })
  return order
}
