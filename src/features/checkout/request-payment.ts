import { cancelOrder } from '@/features/orders/cancel-order'
import { findCheckoutOrder } from '@/features/orders/checkout-order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import type { BrowserData } from '@/features/payments/provider'
import { startPayment } from '@/features/payments/start-payment'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { publicUrl } from '@/features/stores/public-url'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { fail, type Result } from '@/shared/result'

/** The path to which a provider returns the shopper of an order. */
export const returnPath = (ctx: Context, orderToken: string): string =>
  localizedPath(ctx.store, localeOf(ctx), `/checkout/return?order=${orderToken}`)

/** The provider is processing an earlier payment of the cart, which made `order`: a second one could charge twice. */
export type PaymentProcessing = {
  readonly code: 'payment_processing'
  readonly order: { readonly number: string; readonly token: string }
  /** Seconds after which it may be otherwise. */
  readonly retryAfter: number
}

export const processing = ({ number, token }: PaymentProcessing['order']) =>
  fail('payment_processing', { order: { number, token }, retryAfter: 60 })

type RequestFailure =
  | { readonly code: 'payment_unavailable' }
  | { readonly code: 'payment_refused'; readonly refusal: null }
  /** The order was paid or canceled meanwhile, as in another tab. */
  | { readonly code: 'cart_changed' }
  | PaymentProcessing

type RequestedOrder = { readonly id: string; readonly number: string; readonly token: string }

/**
 * Starts the payment of a pending order at the provider. When it does not answer or refuses, a new order is canceled
 * and its stock released, so that the shopper can try again with the same cart. An order that existed before is kept,
 * because another tab may be paying it. The provider returns the shopper to the page that waits for the payment.
 */
export async function requestPayment(
  ctx: Context,
  { order, paymentId, isNew }: { order: RequestedOrder; paymentId: string; isNew: boolean },
): Promise<Result<BrowserData, RequestFailure>> {
  const returnUrl = publicUrl(ctx.store, returnPath(ctx, order.token))
  const started = await startPayment(ctx, paymentId, { returnUrl })
  if (started.ok) return started
  const failure = started.code === 'payment_closed' ? fail('payment_unavailable') : started
  if (isNew) await cancelOrder(ctx, { orderId: order.id, reason: failure.code, onlyPending: true })
  else if (started.code === 'payment_closed') {
    if (await isOver(ctx, order.id)) return fail('cart_changed')
    if (started.isProcessing) return processing(order)
  }
  return failure
}

async function isOver(ctx: Context, orderId: string): Promise<boolean> {
  await settleOrder(ctx, orderId)
  return (await findCheckoutOrder(ctx, orderId))?.status !== 'pending'
}
