import { extendReservation } from '@/features/inventory/extend-reservation'
import { beginPayment, dropPayment, type BegunPayment } from '@/features/orders/begin-payment'
import { duePurchase } from '@/features/orders/due-purchase'
import type { OrderView } from '@/features/orders/domain/order-view'
import { reservationSeconds } from '@/features/orders/domain/payment-window'
import { findOrderByToken } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import { giveUpPayment } from '@/features/orders/settle-payment'
import type { Payment } from '@/features/payments/domain/payment'
import { isUnanswered, type BrowserData } from '@/features/payments/provider'
import { startPayment } from '@/features/payments/start-payment'
import { publicUrl } from '@/features/stores/public-url'
import type { Context } from '@/platform/context'
import { logger } from '@/platform/logger'
import { isZero } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

import type { PaymentChoice } from './checkout.schemas'
import { choosePayment, type ChoiceFailure } from './choose-payment'
import { returnPath } from './request-payment'

interface PayOrder {
  /** The order's secret. */
  readonly token: string
  readonly payment: PaymentChoice
  /** Where a provider with pages of its own sends the buyer back to; the shop's page that waits for the payment by default. */
  readonly returnUrl?: string
}

export interface StartedOrderPayment {
  readonly order: OrderView
  /** What the browser needs to pay. */
  readonly payment: BrowserData & { readonly provider: string }
}

export type PayOrderFailure =
  | { readonly code: 'not_found' }
  /** It is canceled, or its time to pay is over. */
  | { readonly code: 'order_canceled' }
  | { readonly code: 'nothing_due' }
  | ChoiceFailure
  /** An earlier payment is on its way and cannot be canceled. */
  | { readonly code: 'payment_processing' }
  | { readonly code: 'payment_unavailable' }
  /** The order's payments keep changing under this call. */
  | { readonly code: 'conflict' }

type Paid = Result<StartedOrderPayment, PayOrderFailure>

const attempts = 4

/**
 * Lets the buyer pay online what is still due of an order: after a payment that failed or covered a part, and in place of a
 * transfer. An attempt that is open is used again, or given up at its provider before another one starts. Should it
 * succeed at that moment, nothing is due any more, or the settlement gives back what is too much.
 */
export async function payOrder(ctx: Context, wish: PayOrder): Promise<Paid> {
  try {
    return await tryToPay(ctx, wish)
  } catch (error) {
    if (!isUnanswered(error)) throw error
    logger.warn({ err: error }, 'an order cannot be paid now, the provider does not answer')
    return fail('payment_unavailable')
  }
}

async function tryToPay(ctx: Context, wish: PayOrder): Promise<Paid> {
  const { returnUrl = publicUrl(ctx.store, returnPath(ctx, wish.token)) } = wish
  const givenUp = new Set<string>()
  let own: Payment | null = null
  const drop = async <F extends { ok: false }>(failure: F): Promise<F> => {
    if (own) await dropPayment(ctx, own)
    return failure
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const order = await findOrderByToken(ctx, wish.token)
    if (!order) return fail('not_found')
    const begun = await begin(ctx, order, wish)
    if (!begun.ok) {
      if (begun.code === 'amount_changed') continue
      return drop(begun)
    }
    const { payment, replaced, isPending } = begun.value
    if (payment.reference === null) own = payment
    if (replaced.some(({ reference }) => givenUp.has(reference))) return drop(fail('payment_processing'))
    for (const each of replaced) {
      givenUp.add(each.reference)
      await giveUpPayment(ctx, each)
    }
    if (replaced.length > 0) continue
    if (isPending) await extendReservation(ctx, { orderId: order.id, seconds: reservationSeconds })
    const started = await startPayment(ctx, payment.id, { returnUrl })
    if (started.ok) return ok({ order, payment: { provider: payment.provider, ...started.value } })
    if (started.code === 'payment_refused') return drop(started)
    if (started.code === 'payment_unavailable') return started
    if (started.isProcessing) return fail('payment_processing')
    // Another call gave it up meanwhile.
    if (payment.reference === null) return fail('payment_unavailable')
    // It was paid or canceled at its provider: the next round finds out.
    await settleOrder(ctx, order.id)
  }
  return drop(fail('conflict'))
}

type Begun = Result<BegunPayment, PayOrderFailure | { readonly code: 'amount_changed' }>

async function begin(ctx: Context, order: OrderView, { payment: choice }: PayOrder): Promise<Begun> {
  const { amountDue: amount, id: orderId } = order
  if (order.status === 'canceled') return fail('order_canceled')
  if (isZero(amount)) return fail('nothing_due')
  const chosen = await choosePayment(ctx, duePurchase(order), choice)
  if (!chosen.ok) return chosen
  // A transfer is agreed to at the checkout, where its term begins.
  if (chosen.value.provider === 'manual') return fail('payment_method_unavailable')
  return beginPayment(ctx, { orderId, provider: chosen.value.provider, amount })
}
