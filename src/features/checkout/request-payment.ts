import { cancelOrder } from '@/features/orders/cancel-order'
import { startPayment, type StartPaymentResult } from '@/features/payments/start-payment'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { publicUrl } from '@/features/stores/public-url'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

/** The path to which a provider returns the shopper of an order. */
export const returnPath = (ctx: Context, orderToken: string): string =>
  localizedPath(ctx.store, localeOf(ctx), `/checkout/return?order=${orderToken}`)

/**
 * Starts the payment of a pending order at the provider. When it does not answer or refuses, a new order is canceled
 * and its stock released, so that the shopper can try again with the same cart. An order that existed before is kept,
 * because another tab may be paying it. The provider returns the shopper to the page that waits for the payment.
 */
export async function requestPayment(
  ctx: Context,
  { order, paymentId, isNew }: { order: { id: string; token: string }; paymentId: string; isNew: boolean },
): Promise<StartPaymentResult> {
  const returnUrl = publicUrl(ctx.store, returnPath(ctx, order.token))
  const started = await startPayment(ctx, paymentId, { returnUrl })
  if (!started.ok && isNew) await cancelOrder(ctx, { orderId: order.id, reason: started.code, onlyPending: true })
  return started
}
