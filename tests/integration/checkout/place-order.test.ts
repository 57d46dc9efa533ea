import { payWith, stripe, stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import { getCart } from '@/features/cart/get-cart'
import { setAddresses } from '@/features/cart/set-addresses'
import { setShippingMethod } from '@/features/cart/set-shipping-method'
import { placeOrder, type Checkout } from '@/features/checkout/place-order'
import { findCheckoutOrder } from '@/features/orders/checkout-order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import { jobQueue } from '@/platform/jobs'
import { sqlOf } from '@/platform/transaction'
import type { CartView } from '@/features/cart/cart-view'
import { money } from '@/shared/money'

import { berlin, fillCart, must } from '../../factories/cart'
import { byCard, byHand } from '../../factories/checkout'
import { createProduct, type TestVariant, type VariantWishes } from '../../factories/product'
import { setOnHand } from '../../factories/stock'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop({ currencies: ['EUR', 'USD'] })
  await jobQueue()
})
beforeEach(() => {
  stripeControl.clearFaults()
})

const variant = async (wishes: VariantWishes = {}): Promise<TestVariant> =>
  (await createProduct(shop.ctx, { variants: [wishes] })).variants[0]

async function readyCart(...lines: (readonly [TestVariant, number])[]): Promise<CartView> {
  return fillCart(shop.ctx, { lines: lines.map(([{ sku }, quantity]) => [sku, quantity]), address: berlin })
}

const intentOf = (clientSecret: string | undefined) => (clientSecret ?? '').split('_secret_')[0] ?? ''
const orderCount = async (cart: CartView) => {
  const { rows } = await sqlOf(shop.ctx).execute<{ status: string }>(sql`
    select o.status from orders o join carts c on c.id::text = o.cart_id
    where c.token_hash = encode(sha256(${cart.token}::bytea), 'hex') order by o.created_at`)
  return rows.map(({ status }) => status)
}

describe('a checkout by card', () => {
  test('reserves the stock, keeps the order pending, and asks for the payment', async () => {
    const pen = await variant({ prices: { EUR: 1500 } })
    const cart = await readyCart([pen, 2])
    const placed = must(await placeOrder(shop.ctx, byCard(cart)))
    expect(placed.order).toMatchObject({ status: 'pending', total: money(3490, 'EUR') })
    expect(placed.payment).toMatchObject({ provider: 'stripe' })
    const intent = await stripe.paymentIntents.retrieve(intentOf(placed.payment.clientSecret))
    expect(intent).toMatchObject({ amount: 3490, currency: 'eur', metadata: { order: placed.order.id } })
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 2, allocated: 0 }])
    const { order } = (await findCheckoutOrder(shop.ctx, placed.order.id)) ?? {}
    expect(order).toMatchObject({
      email: 'ada@example.com',
      taxInclusive: true,
      shippingAddress: berlin,
      billingAddress: berlin,
      shippingLine: { code: 'standard', amount: 490, taxTotal: 78, minDays: 1, maxDays: 3 },
      lines: [{ sku: pen.sku, quantity: 2, unitPrice: 1500, total: 3000, taxTotal: 479, taxBasisPoints: 1900 }],
      taxTotal: 557,
      total: 3490,
    })
  })

  test('becomes an order that closes the cart when it is paid', async () => {
    const pen = await variant()
    const cart = await readyCart([pen, 1])
    const placed = must(await placeOrder(shop.ctx, byCard(cart)))
    await payWith(intentOf(placed.payment.clientSecret))
    await settleOrder(shop.ctx, placed.order.id)
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 1 }])
    expect(await getCart(shop.ctx, cart.token)).toEqual({ ok: false, code: 'cart_completed' })
    const { number, token } = placed.order
    expect(await placeOrder(shop.ctx, byCard(cart))).toEqual({
      ok: false,
      code: 'cart_completed',
      order: { number, token },
    })
  })

  test('sent twice is one order with one intent', async () => {
    const cart = await readyCart([await variant(), 1])
    const contexts = await Promise.all([1, 2, 3, 4].map(shop.newContext))
    const clicks = (await Promise.all(contexts.map((ctx) => placeOrder(ctx, byCard(cart))))).map(must)
    const later = must(await placeOrder(shop.ctx, byCard(cart)))
    expect(new Set([...clicks, later].map(({ order }) => order.number)).size).toBe(1)
    expect(new Set([...clicks, later].map(({ payment }) => payment.clientSecret)).size).toBe(1)
    expect(await orderCount(cart)).toEqual(['pending'])
  })

  test('with a changed cart cancels the first order', async () => {
    const [pen, ink] = [await variant(), await variant()]
    const cart = await readyCart([pen, 1])
    const first = must(await placeOrder(shop.ctx, byCard(cart)))
    const more = must(await addLine(shop.ctx, cart.token, { sku: ink.sku, quantity: 1 }))
    const second = must(await placeOrder(shop.ctx, byCard(more)))
    expect(second.order.number).not.toBe(first.order.number)
    expect(await orderCount(cart)).toEqual(['canceled', 'pending'])
    expect((await stripe.paymentIntents.retrieve(intentOf(first.payment.clientSecret))).status).toBe('canceled')
    expect(await figuresOf(shop.ctx, [pen.id, ink.id])).toMatchObject([{ reserved: 1 }, { reserved: 1 }])
    await expectSoundStock(shop.ctx)
  })

  test('whose first order was paid in another tab orders the lines added since only after their total was shown', async () => {
    const [pen, ink] = [await variant(), await variant()]
    const cart = await readyCart([pen, 1])
    const first = must(await placeOrder(shop.ctx, byCard(cart)))
    const more = must(await addLine(shop.ctx, cart.token, { sku: ink.sku, quantity: 1 }))
    await payWith(intentOf(first.payment.clientSecret))
    expect(await placeOrder(shop.ctx, byCard(more))).toMatchObject({
      code: 'total_changed',
      cart: { token: cart.token, lines: [{ sku: ink.sku, quantity: 1 }] },
    })
    expect(await orderCount(cart)).toEqual(['placed'])
  })

  test('counts its own reservation as available, so that the last piece is not sold out for its buyer', async () => {
    const last = await variant({ onHand: 1 })
    const cart = await readyCart([last, 1])
    const first = must(await placeOrder(shop.ctx, byCard(cart)))
    expect(must(await getCart(shop.ctx, cart.token))).toMatchObject({ pieces: 1, messages: [] })
    expect(must(await placeOrder(shop.ctx, byCard(cart))).order.number).toBe(first.order.number)
    const other = await fillCart(shop.ctx)
    expect(await addLine(shop.ctx, other.token, { sku: last.sku, quantity: 1 })).toMatchObject({
      code: 'insufficient_stock',
    })
  })

  test('is canceled when Stripe does not respond, and succeeds when it does again', async () => {
    const pen = await variant()
    const cart = await readyCart([pen, 1])
    stripeControl.addFault({ method: 'POST', path: '/v1/payment_intents', status: 500, times: 9 })
    expect(await placeOrder(shop.ctx, byCard(cart))).toEqual({ ok: false, code: 'payment_unavailable' })
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    stripeControl.clearFaults()
    must(await placeOrder(shop.ctx, byCard(cart)))
    expect(await orderCount(cart)).toEqual(['canceled', 'pending'])
  })
})

describe('a checkout with a manual payment', () => {
  test('is placed at once, once', async () => {
    const pen = await variant()
    const cart = await readyCart([pen, 1])
    const contexts = await Promise.all([1, 2, 3].map(shop.newContext))
    const clicks = await Promise.all(contexts.map((ctx) => placeOrder(ctx, byHand(cart))))
    const placed = clicks.find(({ ok }) => ok)
    expect(placed).toMatchObject({ value: { order: { status: 'placed' }, payment: { provider: 'manual' } } })
    expect(clicks.filter((each) => !each.ok && each.code === 'cart_completed')).toHaveLength(2)
    expect(await orderCount(cart)).toEqual(['placed'])
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 1 }])
  })

  test('is offered only in the countries of its payment method', async () => {
    const cart = await readyCart([await variant(), 1])
    const shipping = { ...berlin, country: 'FR', postalCode: '75001', city: 'Paris' } as const
    const moved = must(await setAddresses(shop.ctx, cart.token, { email: 'ada@example.com', shipping }))
    expect(await placeOrder(shop.ctx, byHand(moved, 'at-the-door'))).toEqual({
      ok: false,
      code: 'payment_method_unavailable',
    })
    expect((await placeOrder(shop.ctx, byHand(moved))).ok).toBe(true)
  })

  test('is completed at once when the total is zero', async () => {
    const [gift] = (await createProduct(shop.ctx, { kind: 'digital', variants: [{ prices: { EUR: 0 } }] })).variants
    const cart = await fillCart(shop.ctx, { lines: [[gift.sku, 1]], address: null })
    const placed = must(await placeOrder(shop.ctx, byCard(cart)))
    expect(placed).toMatchObject({
      order: { status: 'completed', total: money(0, 'EUR') },
      payment: { provider: 'manual' },
    })
  })
})

describe('a checkout is refused', () => {
  const refused = async (cart: CartView, change: Partial<Checkout> = {}) =>
    placeOrder(shop.ctx, { ...byCard(cart), ...change })

  test('when the total is not what the shopper saw', async () => {
    const pen = await variant()
    const cart = await readyCart([pen, 1])
    expect(await refused(cart, { expectedTotal: money(1, 'EUR') })).toMatchObject({
      code: 'total_changed',
      cart: { quote: { total: money(1490, 'EUR') } },
    })
    expect(await refused(cart, { expectedTotal: money(1490, 'USD') })).toMatchObject({ code: 'total_changed' })
    await sqlOf(shop.ctx).execute(sql`update variants_prices set amount = 2000 where _parent_id = ${pen.id}`)
    expect(await refused(cart)).toMatchObject({
      code: 'total_changed',
      cart: { messages: [{ code: 'price_changed' }], quote: { total: money(2490, 'EUR') } },
    })
    expect(await orderCount(cart)).toEqual([])
  })

  test('when the shipping method was changed to a cheaper one after the quote', async () => {
    const cart = await readyCart([await variant(), 1])
    const express = must(await setShippingMethod(shop.ctx, cart.token, 'express'))
    expect(await refused(cart)).toMatchObject({ code: 'total_changed' })
    expect((await refused(express)).ok).toBe(true)
  })

  test('when there is not enough in stock, with the lines', async () => {
    const pen = await variant({ onHand: 3 })
    const cart = await readyCart([pen, 3])
    await setOnHand(shop.ctx, { variantId: pen.id, onHand: 2 })
    expect(await refused(cart)).toEqual({
      ok: false,
      code: 'insufficient_stock',
      lines: [{ sku: pen.sku, requested: 3, available: 2 }],
    })
    const seen = must(await getCart(shop.ctx, cart.token))
    expect((await refused(seen)).ok).toBe(true)
    await setOnHand(shop.ctx, { variantId: pen.id, onHand: 2 })
    const late = await variant({ onHand: 1 })
    const gone = await readyCart([late, 1])
    await setOnHand(shop.ctx, { variantId: late.id, onHand: 0 })
    expect(await refused(gone)).toMatchObject({ lines: [{ sku: late.sku, requested: 1, available: 0 }] })
  })

  test('when something is missing', async () => {
    const empty = await fillCart(shop.ctx)
    expect(await refused(empty)).toEqual({ ok: false, code: 'cart_empty' })
    const pen = await variant()
    const bare = await fillCart(shop.ctx, { lines: [[pen.sku, 1]] })
    expect(await refused(bare)).toEqual({ ok: false, code: 'cart_incomplete', missing: ['email', 'shippingAddress'] })
    const [book] = (await createProduct(shop.ctx, { kind: 'digital' })).variants
    const digital = await fillCart(shop.ctx, { lines: [[book.sku, 1]], address: null })
    expect(await refused(digital)).toEqual({ ok: false, code: 'cart_incomplete', missing: ['billingAddress'] })
    expect(await refused({ ...bare, token: 'unknown' })).toEqual({ ok: false, code: 'not_found' })
    const other = await openShop()
    expect(await placeOrder(other.ctx, byCard(bare))).toEqual({ ok: false, code: 'not_found' })
  })
})
