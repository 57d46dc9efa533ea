import { moneyOf, payWith, stripe, stripeControl } from '../support/stripe'

import { beforeAll, describe, expect, test, vi } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import type { CartView } from '@/features/cart/cart-view'
import { getCart } from '@/features/cart/get-cart'
import { removeLine } from '@/features/cart/remove-line'
import { readCheckoutForm } from '@/features/checkout/checkout-form'
import { placeOrder } from '@/features/checkout/place-order'
import { submitOrder } from '@/features/checkout/submit-order'
import { settleOrder } from '@/features/orders/settle-order'
import { systemContext } from '@/platform/request-context'
import type { Locale } from '@/shared/locales'

import { berlin, fillCart, must } from '../../factories/cart'
import { byCard } from '../../factories/checkout'
import { createProduct, type TestVariant } from '../../factories/product'
import { callApi } from '../support/api'
import { factsOf, ageOrder } from '../support/order-figures'
import { expectSoundStock } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())

let shop: TestShop
let pen: TestVariant
beforeAll(async () => {
  shop = await openShop()
  pen = (await createProduct(shop.ctx, { variants: [{ onHand: 100 }] })).variants[0]
})

/** A cart whose payment the bank is still processing. */
async function paying() {
  const cart = await fillCart(shop.ctx, { lines: [[pen.sku, 2]], address: berlin })
  const { order, payment } = must(await placeOrder(shop.ctx, byCard(cart)))
  const intent = payment.clientSecret?.split('_secret_')[0] ?? ''
  await payWith(intent, 'pm_card_processing')
  return { cart, order, intent }
}

async function submit({ token, quote }: CartView, locale: Locale) {
  const form = new FormData()
  for (const [field, value] of Object.entries(berlin)) form.set(`shipping.${field}`, String(value))
  form.set('email', 'ada@example.com')
  form.set('sameBilling', 'on')
  form.set('payment', 'stripe')
  form.set('total', String(quote.total.amount))
  form.set('currency', quote.total.currency)
  form.set('scripts', '1')
  const ctx = { ...(await systemContext({ locale })), store: shop.ctx.store }
  const asked = { requiresShipping: true, needsConsent: false }
  return submitOrder(ctx, { token, input: readCheckoutForm(form), country: 'DE', asked })
}

describe('a second submission of the checkout while the payment of the first is processed', () => {
  test('names the order, and charges once', async () => {
    const { cart, order, intent } = await paying()
    const { number, token } = order
    expect(await placeOrder(shop.ctx, byCard(cart))).toEqual({
      ok: false,
      code: 'payment_processing',
      order: { number, token },
      retryAfter: 60,
    })
    stripeControl.settleIntent(intent, true)
    await settleOrder(shop.ctx, order.id)
    expect(await factsOf(shop.ctx, order.id)).toMatchObject({ status: 'placed', paymentStatus: 'paid' })
    expect(moneyOf(intent)).toMatchObject({ captured: cart.quote.total.amount, refunded: 0 })
    expect(await placeOrder(shop.ctx, byCard(cart))).toMatchObject({ code: 'cart_completed', order: { number } })
  })

  test('goes on with the same order when the payment failed in the end', async () => {
    const { cart, order, intent } = await paying()
    stripeControl.settleIntent(intent, false)
    expect(must(await placeOrder(shop.ctx, byCard(cart))).order.number).toBe(order.number)
  })

  test('does not cancel the order although the cart was changed, and what was added since stays in it', async () => {
    const { cart, order, intent } = await paying()
    const more = must(await addLine(shop.ctx, cart.token, { sku: pen.sku, quantity: 1 }))
    expect(await placeOrder(shop.ctx, byCard(more))).toMatchObject({
      code: 'payment_processing',
      order: { number: order.number },
    })
    expect((await stripe.paymentIntents.retrieve(intent)).status).toBe('processing')
    stripeControl.settleIntent(intent, true)
    await settleOrder(shop.ctx, order.id)
    expect(await factsOf(shop.ctx, order.id)).toMatchObject({ status: 'placed', refunded: 0 })
    expect(must(await getCart(shop.ctx, cart.token)).lines).toMatchObject([{ sku: pen.sku, quantity: 1 }])
    await expectSoundStock(shop.ctx, [pen.id])
  })

  test('does not keep a cart with other goods from being ordered, and takes nothing out of it afterwards', async () => {
    const { cart, order, intent } = await paying()
    const lamp = (await createProduct(shop.ctx, { variants: [{ onHand: 10 }] })).variants[0]
    await removeLine(shop.ctx, cart.token, cart.lines[0]?.id ?? '')
    const other = must(await addLine(shop.ctx, cart.token, { sku: lamp.sku, quantity: 1 }))
    const second = must(await placeOrder(shop.ctx, byCard(other)))
    expect(second.order.number).not.toBe(order.number)
    stripeControl.settleIntent(intent, true)
    await settleOrder(shop.ctx, order.id)
    expect(await factsOf(shop.ctx, order.id)).toMatchObject({ status: 'placed', refunded: 0 })
    expect(await factsOf(shop.ctx, second.order.id)).toMatchObject({ status: 'pending' })
    expect(must(await getCart(shop.ctx, cart.token)).lines).toMatchObject([{ sku: lamp.sku, quantity: 1 }])
    await expectSoundStock(shop.ctx, [pen.id, lamp.id])
  })

  test('does not cancel the order although the time to pay is over', async () => {
    const { cart, order } = await paying()
    await ageOrder(shop.ctx, order.id, 46 * 60)
    expect(await placeOrder(shop.ctx, byCard(cart))).toMatchObject({ code: 'payment_processing' })
    expect(await factsOf(shop.ctx, order.id)).toMatchObject({ status: 'pending' })
  })

  test('is a 409 of the API with the order', async () => {
    const { cart, order } = await paying()
    const body = { payment: { provider: 'stripe' }, expectedTotal: cart.quote.total }
    const host = `${shop.ctx.store.slug}.example`
    expect(await callApi(host, 'POST', `/carts/${cart.token}/checkout`, { body })).toMatchObject({
      status: 409,
      body: { code: 'payment_processing', order: { number: order.number, token: order.token } },
    })
  })

  test.each([
    ['en', 'Your payment is being processed', 'View payment status'],
    ['de', 'Ihre Zahlung wird gerade bearbeitet', 'Stand der Zahlung ansehen'],
    ['ar', 'دفعتك قيد المعالجة', 'عرض حالة الدفع'],
  ] as const)(
    'tells a shopper in %s so, with a link to the page that waits for the payment',
    async (locale, title, link) => {
      const { cart, order } = await paying()
      const { problem, goTo, form } = await submit(cart, locale)
      expect({ goTo, form }).toEqual({ goTo: null, form: null })
      expect(problem).toMatchObject({ title, link: { text: link } })
      expect(problem?.text).toContain(order.number)
      expect(problem?.link?.href).toMatch(new RegExp(`/checkout/return\\?order=${order.token}$`))
    },
  )
})
