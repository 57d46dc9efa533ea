import type { CheckoutCart } from '@/features/cart/checkout-cart'
import { extendReservation } from '@/features/inventory/extend-reservation'
import { findCheckoutOrder } from '@/features/orders/checkout-order.queries'
import { reservationSeconds } from '@/features/orders/domain/payment-window'
import { giveUpOrder } from '@/features/orders/give-up-order'
import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import type { PendingOrder } from './create-pending-order'
import { isSameOrder, type OrderContent } from './order-from-cart'
import { processing, type PaymentProcessing } from './request-payment'

/**
 * The pending order that was made from this cart earlier, if its content is the same and there is time left to pay it.
 * An order with other content is canceled first, so that it can no longer be paid; if it was paid at that moment, the
 * cart has become an order (`cart_changed`: read it again). While the provider is processing its payment, which may
 * take days, it can be neither paid nor canceled; a cart with none of its goods becomes an order of its own.
 */
export async function findReusableOrder(
  ctx: Context,
  cart: CheckoutCart,
  content: OrderContent,
): Promise<Result<PendingOrder | null, { code: 'cart_changed' } | PaymentProcessing>> {
  const before = cart.orderId === null ? null : await findCheckoutOrder(ctx, cart.orderId)
  if (!before || before.status === 'canceled') return ok(null)
  if (before.status !== 'pending') return fail('cart_changed')
  const { order, payment, ageSeconds } = before
  const isPayable = payment !== null && payment.status !== 'voided' && ageSeconds < reservationSeconds
  if (isPayable && isSameOrder(order, content)) {
    await extendReservation(ctx, { orderId: order.id, seconds: reservationSeconds })
    return ok({ order, paymentId: payment.id, status: 'pending', isNew: false })
  }
  const givenUp = await giveUpOrder(ctx, { orderId: order.id, reason: 'replaced' })
  if (givenUp.ok) return ok(null)
  if (givenUp.code !== 'payment_processing') return fail('cart_changed')
  return hasGoodsOf(content, order) ? processing(order) : ok(null)
}

const hasGoodsOf = ({ lines }: OrderContent, { lines: ordered }: Pick<OrderContent, 'lines'>): boolean =>
  lines.some(({ variant }) => ordered.some((line) => line.variant === variant))
