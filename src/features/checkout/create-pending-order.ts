import { bindOrder, type CheckoutCart } from '@/features/cart/checkout-cart'
import { reserveStock } from '@/features/inventory/reserve-stock'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import { createOrder } from '@/features/orders/create-order'
import type { NewOrder } from '@/features/orders/domain/order'
import type { OrderState } from '@/features/orders/domain/order-state'
import { markOrderPlaced } from '@/features/orders/mark-order-placed'
import { nextOrderNumber } from '@/features/orders/next-order-number'
import { createPayment } from '@/features/payments/create-payment'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { token, uuidV7 } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { OrderContent } from './order-from-cart'

/** How long a checkout holds its stock. */
export const reservationSeconds = 30 * 60

export interface PendingOrder {
  readonly order: NewOrder
  /** Null when there is nothing to pay. */
  readonly paymentId: string | null
  readonly status: OrderState
  /** Whether this very checkout made it. */
  readonly isNew: boolean
}

type Created = Result<PendingOrder, StockShortage | { code: 'cart_changed' }>

/**
 * Writes the order with its payment and reserves its stock, all or nothing. What is free, or paid by hand, is placed in
 * the same transaction; the rest when it is paid.
 */
export async function createPendingOrder(ctx: Context, cart: CheckoutCart, content: OrderContent): Promise<Created> {
  const number = await nextOrderNumber(ctx)
  const order: NewOrder = { ...content, id: uuidV7(ctx.clock.now()), number, token: token() }
  return inTransactionResult(ctx, async (): Promise<Created> => {
    const now = await bindOrder(ctx, cart, order.id)
    if (!now) return fail('cart_changed')
    await createOrder(ctx, order)
    const payment = order.total === 0 ? null : await createPayment(ctx, paymentOf(order))
    // Last of what every order does, because the rows of a variant that everybody wants are locked from here on.
    const reserved = await reserveStock(ctx, {
      orderId: order.id,
      lines: order.lines.map(({ variant, sku, quantity }) => ({ variantId: variant, sku, quantity })),
      expiresAt: new Date(now.getTime() + reservationSeconds * 1000),
    })
    if (!reserved.ok) return reserved
    const pending: PendingOrder = { order, paymentId: payment?.id ?? null, status: 'pending', isNew: true }
    if (payment !== null && order.paymentProvider !== 'manual') return ok(pending)
    const placed = await markOrderPlaced(ctx, order.id)
    if (!placed.ok) throw new Error(`Order ${order.number} could not be placed: ${placed.code}`)
    return ok({ ...pending, status: placed.value.status })
  })
}

const paymentOf = ({ id, paymentProvider, paymentMethod, total, currency }: NewOrder) => ({
  orderId: id,
  provider: paymentProvider,
  method: paymentMethod,
  amount: total,
  currency,
})
