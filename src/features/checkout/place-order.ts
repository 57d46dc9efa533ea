import { checkAddress, checkCountry, type CountryFailure } from '@/features/cart/check-market'
import type { CartView } from '@/features/cart/cart-view'
import { findCheckoutCart, type CheckoutCart } from '@/features/cart/checkout-cart'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import { findCheckoutOrder } from '@/features/orders/checkout-order.queries'
import type { OrderState } from '@/features/orders/domain/order-state'
import type { BrowserData } from '@/features/payments/provider'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { money, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

import { checkCart, type CartCheckFailure } from './check-cart'
import type { CheckoutInput } from './checkout.schemas'
import { choosePayment, type ChoiceFailure } from './choose-payment'
import { consentText, consentTo } from './consent'
import { createPendingOrder } from './create-pending-order'
import { findReusableOrder } from './find-reusable-order'
import { orderFromCart } from './order-from-cart'
import { requestPayment, type PaymentProcessing } from './request-payment'

export interface Checkout extends CheckoutInput {
  readonly token: string
  /** The signed-in customer, if any; the order appears in their account. */
  readonly customerId?: string | null
}

export interface PlacedOrder {
  readonly order: {
    readonly id: string
    readonly number: string
    /** The secret of the link to the order's page. */
    readonly token: string
    readonly total: Money
    /** `pending` until it is paid; `placed` at once with a manual payment, or even `completed` when it is free. */
    readonly status: OrderState
  }
  /** The provider's data for the browser. */
  readonly payment: BrowserData & { readonly provider: string }
}

export type PlaceOrderFailure =
  | { readonly code: 'not_found' }
  /** The cart has become `order`. */
  | { readonly code: 'cart_completed'; readonly order: { readonly number: string; readonly token: string } | null }
  | CartCheckFailure
  | CountryFailure
  /** The buyer must agree to `text` first, in the context's language. */
  | { readonly code: 'consent_required'; readonly text: string }
  | StockShortage
  | ChoiceFailure
  /** The provider does not answer; the stock was released and the cart is unchanged. */
  | { readonly code: 'payment_unavailable' }
  | PaymentProcessing
  /** Other requests kept changing the cart. */
  | { readonly code: 'conflict' }

const attempts = 4

/**
 * Turns a cart into an order: quotes again, compares with the total that the shopper saw, reserves the stock for half
 * an hour, writes the order as pending together with its payment, and only then calls the provider. A second click
 * finds the order of the first and gets the same payment; if the cart was changed since, that order is canceled and a
 * new one made, unless the provider is processing its payment.
 */
export async function placeOrder(ctx: Context, checkout: Checkout): Promise<Result<PlacedOrder, PlaceOrderFailure>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const cart = await findCheckoutCart(ctx, checkout.token)
    if (!cart.ok) return cart.code === 'not_found' ? fail('not_found') : completed(ctx, cart.orderId)
    const result = await placeFrom(ctx, cart.value, checkout)
    if (result.ok || result.code !== 'cart_changed') return result
  }
  return fail('conflict')
}

async function placeFrom(
  ctx: Context,
  cart: CheckoutCart,
  checkout: Checkout,
): Promise<Result<PlacedOrder, PlaceOrderFailure | { code: 'cart_changed' }>> {
  const { addresses, country, lines, requiresShipping } = cart.view
  const served = checkCountry(ctx, country, requiresShipping ? 'shipping.country' : 'billing.country')
  if (!served.ok) return served
  const delivered = checkAddress(ctx, requiresShipping ? addresses.shipping : null, 'shipping')
  if (!delivered.ok) return delivered
  // In an order with parcels, the country of downloads is that of the billing address.
  const hasDownloads = lines.some(({ isDigital }) => isDigital)
  const sold = checkAddress(ctx, hasDownloads ? addresses.billing : null, 'billing')
  if (!sold.ok) return sold
  const checked = checkCart(cart.view, checkout.expectedTotal)
  if (!checked.ok) return checked
  const now = ctx.clock.now()
  const consent = consentText(ctx, cart.view, null)
  if (consent !== null && checkout.withdrawalConsent !== true) return fail('consent_required', { text: consent })
  const payment = await choosePayment(ctx, purchaseOf(cart.view), checkout.payment)
  if (!payment.ok) return payment
  const content = orderFromCart({
    cart,
    now,
    timeZone: ctx.store.timeZone,
    email: checked.value.email,
    customerId: checkout.customerId ?? cart.view.customerId,
    locale: localeOf(ctx),
    withdrawalConsent: consent === null ? null : consentTo(consent, now),
    paymentProvider: payment.value.provider,
    paymentMethod: payment.value.method,
    isPaidOnDelivery: payment.value.isPaidOnDelivery,
  })
  const reusable = await findReusableOrder(ctx, cart, content)
  if (!reusable.ok) return reusable
  const created = reusable.value ? ok(reusable.value) : await createPendingOrder(ctx, cart, content)
  if (!created.ok) return created
  const { order, paymentId, status, isNew } = created.value
  const head = { id: order.id, number: order.number, token: order.token, total: money(order.total, order.currency) }
  const provider = order.paymentProvider
  if (status !== 'pending' || paymentId === null) return ok({ order: { ...head, status }, payment: { provider } })
  const started = await requestPayment(ctx, { order, paymentId, isNew })
  return started.ok ? ok({ order: { ...head, status }, payment: { provider, ...started.value } }) : started
}

/** What decides which ways to pay a cart has. */
function purchaseOf({ quote, addresses, requiresShipping }: CartView) {
  const country = addresses.shipping?.country ?? addresses.billing?.country
  return { amount: quote.total, requiresShipping, ...(country ? { country } : {}) }
}

async function completed(ctx: Context, orderId: string | null): Promise<Result<PlacedOrder, PlaceOrderFailure>> {
  const found = orderId === null ? null : await findCheckoutOrder(ctx, orderId)
  return fail('cart_completed', { order: found && { number: found.order.number, token: found.order.token } })
}
