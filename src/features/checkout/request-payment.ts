import { cancelOrder } from '@/features/orders/cancel-order'
import { startPayment, type StartPaymentResult } from '@/features/payments/start-payment'
import type { Context } from '@/platform/context'

/**
 * Asks the provider for the payment of a pending order. When it does not answer or refuses, a new order is canceled and
 * its stock released, so that the shopper can try again with the same cart. An order that existed before is kept,
 * because another tab may be paying it.
 */
export async function requestPayment(
  ctx: Context,
  { orderId, paymentId, isNew }: { orderId: string; paymentId: string; isNew: boolean },
): Promise<StartPaymentResult> {
  const started = await startPayment(ctx, paymentId)
  if (!started.ok && isNew) await cancelOrder(ctx, { orderId, reason: started.code, onlyPending: true })
  return started
}
