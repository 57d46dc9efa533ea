import { isDeepStrictEqual } from 'node:util'

import type { CheckoutCart } from '@/features/cart/checkout-cart'
import type { NewOrder, NewOrderLine, OrderShippingLine, WithdrawalConsent } from '@/features/orders/domain/order'
import { orderLineOf } from '@/features/orders/order-line.codec'
import { promisedTime } from '@/features/pricing/delivery-words'
import { arrivalDays } from '@/features/pricing/domain/delivery'
import type { Locale } from '@/shared/locales'

/** The content of an order without its id, number and token. */
export type OrderContent = Omit<NewOrder, 'id' | 'number' | 'token'>

interface Purchase {
  readonly cart: CheckoutCart
  readonly now: Date
  /** The store's time zone, in which delivery days are counted. */
  readonly timeZone: string
  readonly email: string
  readonly customerId: string | null
  readonly locale: Locale
  readonly withdrawalConsent: WithdrawalConsent | null
  readonly paymentProvider: NewOrder['paymentProvider']
  readonly paymentMethod: string | null
  readonly isPaidOnDelivery: boolean
}

/** The immutable content of an order from a cart with its quote. */
export function orderFromCart({ cart, now, timeZone, ...rest }: Purchase): OrderContent {
  const { view } = cart
  const { quote, addresses } = view
  return {
    ...rest,
    currency: quote.currency,
    taxInclusive: quote.taxInclusive,
    lines: linesOf(view),
    shippingAddress: quote.requiresShipping ? addresses.shipping : null,
    billingAddress: addresses.billing ?? addresses.shipping,
    shippingLine: shippingLineOf(view, now, timeZone),
    taxLines: quote.taxLines.map(({ name, rateBasisPoints, taxable, tax }) => ({
      name,
      basisPoints: rateBasisPoints,
      taxable: taxable.amount,
      tax: tax.amount,
    })),
    subtotal: quote.subtotal.amount,
    discountTotal: quote.discountTotal.amount,
    shippingTotal: quote.shippingTotal.amount,
    taxTotal: quote.taxTotal.amount,
    total: quote.total.amount,
    source: { kind: 'cart', cartId: cart.id },
  }
}

function linesOf({ lines, quote }: CheckoutCart['view']): NewOrderLine[] {
  const quoted = new Map(quote.lines.map((line) => [line.id, line]))
  return lines.map((line) => {
    const price = quoted.get(line.id)
    if (!price) throw new Error(`No price in the quote for ${line.sku}`)
    return orderLineOf({ item: line, price })
  })
}

function shippingLineOf(
  { quote, shippingMethod }: CheckoutCart['view'],
  now: Date,
  timeZone: string,
): OrderShippingLine | null {
  const { shippingLine } = quote
  if (!shippingLine) return null
  const time = shippingMethod && promisedTime(shippingMethod)
  return {
    code: shippingLine.code,
    name: shippingLine.name,
    amount: shippingLine.subtotal.amount - shippingLine.discountTotal.amount,
    taxTotal: shippingLine.taxTotal.amount,
    minDays: shippingMethod?.minDays ?? null,
    maxDays: shippingMethod?.maxDays ?? null,
    arrival: time && arrivalDays(now, time, timeZone),
  }
}

/**
 * Whether an earlier order has the same content, so that its payment can be used again. The time of a repeated consent
 * is ignored.
 */
export function isSameOrder(before: NewOrder, now: OrderContent): boolean {
  const { id, number, token } = before
  const at = before.withdrawalConsent?.at
  const withdrawalConsent = now.withdrawalConsent && { ...now.withdrawalConsent, ...(at === undefined ? {} : { at }) }
  return isDeepStrictEqual(plain(before), plain({ ...now, id, number, token, withdrawalConsent }))
}

/** The order as JSON, like one from the database, without undefined fields. */
const plain = (order: NewOrder): unknown => JSON.parse(JSON.stringify(order))
