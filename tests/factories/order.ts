import { reserveStock } from '@/features/inventory/reserve-stock'
import { createOrder } from '@/features/orders/create-order'
import type { NewOrderLine } from '@/features/orders/domain/order'
import { markOrderPlaced } from '@/features/orders/mark-order-placed'
import { nextOrderNumber } from '@/features/orders/next-order-number'
import { orderLineOf } from '@/features/orders/order-line.codec'
import { createPayment } from '@/features/payments/create-payment'
import { startPayment } from '@/features/payments/start-payment'
import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { token, uuidV7 } from '@/shared/ids'
import { money, multiply, zero } from '@/shared/money'

import type { TestProduct } from './product'
import { unique } from './unique'

export interface OrderWishes {
  readonly lines: readonly { product: TestProduct; quantity?: number; unitPrice?: number; isDigital?: boolean }[]
  readonly provider?: string
  readonly method?: string
  readonly isPaidOnDelivery?: boolean
  readonly reservedUntil?: Date
  readonly customerId?: string
  /** The buyer's; an unused address unless given. */
  readonly email?: string
  readonly currency?: 'USD' | 'EUR' | 'JPY' | 'KWD'
  /** Leaves the payment in the state after a process has died right after the order's transaction. */
  readonly withoutIntent?: boolean
}

export interface TestOrder {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly paymentId: string
  /** The PaymentIntent; empty for a manual payment. */
  readonly intentId: string
  readonly total: number
}

/** A line as checkout makes it from a line of the cart and its price. */
function toLine({ product, ...wish }: OrderWishes['lines'][number], currency: CurrencyCode): NewOrderLine {
  const { quantity = 1, isDigital = false } = wish
  const [{ id: variantId, sku }] = product.variants
  const unitPrice = money(wish.unitPrice ?? 1000, currency)
  const [total, none] = [multiply(unitPrice, quantity), zero(currency)]
  const bought = { id: variantId, sku, quantity, unitPrice, compareAtPrice: null, subtotal: total, total }
  return orderLineOf({
    item: {
      ...{ ...bought, variantId, productId: product.id, title: 'Notebook', slug: product.slug, isDigital },
      ...{ optionsLabel: null, pictureUrl: null, availability: 'in_stock', maxQuantity: quantity },
    },
    price: {
      ...{ ...bought, discountTotal: none, taxTotal: none },
      ...{ requiresShipping: !isDigital, taxRate: 0, taxName: '' },
    },
  })
}

/** An order as checkout leaves it: reserved and pending with a PaymentIntent, or placed when it is paid by hand. */
export async function createTestOrder(ctx: Context, wishes: OrderWishes): Promise<TestOrder> {
  const { provider = 'stripe', currency = 'USD' } = wishes
  const lines = wishes.lines.map((line) => toLine(line, currency))
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  const order = { id: uuidV7(), token: token(), number: await nextOrderNumber(ctx) }
  const address = {
    name: 'Ada Lovelace',
    line1: '1 Main St',
    city: 'Berlin',
    postalCode: '10999',
    country: 'DE',
  } as const
  const paymentId = await inTransaction(ctx, async () => {
    const reserved = await reserveStock(ctx, {
      orderId: order.id,
      lines: lines.map(({ variant, sku, quantity }) => ({ variantId: variant, sku, quantity })),
      expiresAt: wishes.reservedUntil ?? new Date(Date.now() + 30 * 60_000),
    })
    if (!reserved.ok) throw new Error(`No stock: ${JSON.stringify(reserved.lines)}`)
    await createOrder(ctx, {
      ...order,
      email: wishes.email ?? `${unique('ada')}@example.com`,
      customerId: wishes.customerId ?? null,
      locale: 'en',
      currency,
      taxInclusive: true,
      lines,
      shippingAddress: address,
      billingAddress: address,
      shippingLine: null,
      taxLines: [],
      withdrawalConsent: null,
      subtotal: total,
      discountTotal: 0,
      shippingTotal: 0,
      taxTotal: 0,
      total,
      paymentProvider: provider,
      paymentMethod: wishes.method ?? null,
      isPaidOnDelivery: wishes.isPaidOnDelivery ?? false,
      source: { kind: 'cart', cartId: uuidV7() },
    })
    const payment = await createPayment(ctx, {
      orderId: order.id,
      provider,
      method: wishes.method ?? null,
      amount: total,
      currency,
    })
    if (provider === 'manual') await markOrderPlaced(ctx, order.id)
    return payment.id
  })
  if (wishes.withoutIntent ?? false) return { ...order, paymentId, intentId: '', total }
  const started = await startPayment(ctx, paymentId, { returnUrl: 'https://shop.example/return' })
  if (!started.ok) throw new Error(started.code)
  return { ...order, paymentId, intentId: started.value['clientSecret']?.split('_secret_')[0] ?? '', total }
}
