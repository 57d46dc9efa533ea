import { bindOrder, completeBoundCart, type CheckoutCart } from '@/features/cart/checkout-cart'
import { reserveStock } from '@/features/inventory/reserve-stock'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import { createOrder } from '@/features/orders/create-order'
import type { NewOrder } from '@/features/orders/domain/order'
import type { OrderState } from '@/features/orders/domain/order-state'
import { reservationSeconds } from '@/features/orders/domain/payment-window'
import { nextOrderNumber } from '@/features/orders/next-order-number'
import { refreshPlacedOrder } from '@/features/orders/refresh-order'
import { createPayment } from '@/features/payments/create-payment'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { token, uuidV7 } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { OrderContent } from './order-from-cart'

export interface PendingOrder {
  readonly order: NewOrder
  /** Null when there is nothing to pay. */
  readonly paymentId: string | null
  readonly status: OrderState
  /** Whether this call created it. */
  readonly isNew: boolean
}

type Created = Result<PendingOrder, StockShortage | { code: 'cart_changed' }>

/**
 * Writes the order with its payment and reserves its stock in one transaction. An order that is free or paid manually
 * is placed in the same transaction; others when they are paid.
 */
export async function createPendingOrder(ctx: Context, cart: CheckoutCart, content: OrderContent): Promise<Created> {
  const number = await nextOrderNumber(ctx)
  const order: NewOrder = { ...content, id: uuidV7(ctx.clock.now()), number, token: token() }
  return inTransactionResult(ctx, async (): Promise<Created> => {
    const now = await bindOrder(ctx, cart, order.id)
    if (!now) return fail('cart_changed')
    const isPlaced = order.paymentProvider === 'manual'
    const pieces = order.lines.map(({ variant, sku, quantity }) => ({ variantId: variant, sku, quantity }))
    await createOrder(ctx, order, { isPlaced })
    const payment = order.total === 0 ? null : await createPayment(ctx, paymentOf(order))
    if (isPlaced) await completeBoundCart(ctx, cart, pieces)
    // As late as possible, because the stock of a variant that many buyers order stays locked until the commit.
    const held = await reserveStock(ctx, {
      orderId: order.id,
      lines: pieces,
      expiresAt: isPlaced ? null : new Date(now.getTime() + reservationSeconds * 1000),
    })
    if (!held.ok) return held
    const created = { order, paymentId: payment?.id ?? null, isNew: true }
    if (!isPlaced) return ok({ ...created, status: 'pending' })
    // A manual payment is still open, so the order has nothing to summarize yet.
    return ok({ ...created, status: payment ? 'placed' : (await refreshPlacedOrder(ctx, order.id)).status })
  })
}

const paymentOf = ({ id, paymentProvider, paymentMethod, total, currency }: NewOrder) => ({
  orderId: id,
  provider: paymentProvider,
  method: paymentMethod,
  amount: total,
  currency,
})
