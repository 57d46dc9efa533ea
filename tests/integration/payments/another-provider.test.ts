import '../support/stripe'

import { beforeAll, describe, expect, test } from 'vitest'

import { checkoutModel } from '@/features/checkout/checkout-model'
import { placeOrder, type PlacedOrder } from '@/features/checkout/place-order'
import { wayToPay } from '@/features/checkout/way-to-pay'
import { cancelOrder } from '@/features/orders/cancel-order'
import { captureOrder } from '@/features/orders/capture-order'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { findOrderByToken, findOrderForStaff } from '@/features/orders/order.queries'
import { refundOrder } from '@/features/orders/refund-order'
import { settleOrder } from '@/features/orders/settle-order'

import { berlin, fillCart, must } from '../../factories/cart'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { ageOrder, countEvents, factsOf } from '../support/order-figures'
import { paylink } from '../support/paylink'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'
import { deliverTo } from '../support/webhook'

let shop: TestShop
let pen: TestProduct
let staffId: string
beforeAll(async () => {
  shop = await openShop({ currencies: ['EUR', 'USD', 'KWD'] })
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 1000, prices: { EUR: 1000, KWD: 5000 } }] })
  staffId = await createStaff(shop.ctx)
})

const cart = (currency: 'EUR' | 'KWD' = 'EUR') =>
  fillCart(shop.ctx, { currency, lines: [[pen.variants[0].sku, 1]], address: berlin })

interface Bought {
  readonly placed: PlacedOrder
  readonly id: string
  readonly link: string
}

async function buy(): Promise<Bought> {
  const filled = await cart()
  const wish = { token: filled.token, payment: { provider: 'paylink' }, expectedTotal: filled.quote.total }
  const placed = must(await placeOrder(shop.ctx, wish))
  const link = placed.payment.redirectUrl?.split('/').at(-1) ?? ''
  return { placed, id: placed.order.id, link }
}

const factsFor = ({ id }: Bought) => factsOf(shop.ctx, id)

describe('a provider with pages of its own', () => {
  test('is offered beside the others, without a form on the page', async () => {
    const { online } = await checkoutModel(shop.ctx, await cart(), 'DE')
    expect(online.map(({ code, form }) => [code, form !== null])).toEqual([
      ['stripe', true],
      ['paylink', false],
    ])
  })

  test('is not offered for a country or currency that it does not accept', async () => {
    const elsewhere = await checkoutModel(shop.ctx, await cart(), 'FR')
    expect(elsewhere.online.map(({ code }) => code)).toEqual(['stripe'])
    const dinars = await checkoutModel(shop.ctx, await cart('KWD'), 'DE')
    expect(dinars.online.map(({ code }) => code)).toEqual(['stripe'])
  })

  test('redirects the buyer to its page, and back to the page that waits for the payment', async () => {
    const bought = await buy()
    const { redirectUrl } = bought.placed.payment
    expect(redirectUrl).toBe(`${paylink.origin}/pay/${bought.link}`)
    expect(paylink.get(bought.link)).toMatchObject({ order: bought.id, amount: '14.90', currency: 'EUR' })
    expect(paylink.get(bought.link).returnTo).toContain(`/checkout/return?order=${bought.placed.order.token}`)
    expect(await factsFor(bought)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' })
  })

  test('has the buyer stay for a form, leave for a page, or wait where a provider has neither', () => {
    const wayOf = (provider: string, data = {}) => wayToPay(shop.ctx, { provider, ...data }, 'token')
    const returnTo = '/checkout/return?order=token'
    expect(wayOf('stripe', { clientSecret: 'x' })).toEqual({
      goTo: null,
      form: { data: { clientSecret: 'x' }, returnTo },
    })
    expect(wayOf('paylink', { redirectUrl: paylink.origin })).toEqual({ goTo: paylink.origin, form: null })
    expect(wayOf('paylink')).toEqual({ goTo: returnTo, form: null })
  })

  test('places the order by a webhook that arrives late', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'paid')
    expect(await factsFor(bought)).toMatchObject({ status: 'pending' })
    expect(await deliverTo('paylink', paylink.about(bought.link))).toEqual([200])
    await runJobs()
    expect(await factsFor(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 1490 })
    expect(await findOrderByToken(shop.ctx, bought.placed.order.token)).toMatchObject({
      payment: { provider: 'paylink', name: 'Pay by link' },
    })
  })

  test('places it once, however often the webhook arrives', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'paid')
    const [webhook] = paylink.about(bought.link)
    if (!webhook) throw new Error('No webhook')
    expect(await deliverTo('paylink', [webhook, webhook])).toEqual([200, 200])
    await runJobs()
    expect(await deliverTo('paylink', [webhook])).toEqual([200])
    expect(await runJobs()).not.toContain('process-payment-event')
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
    await expectSoundStock(shop.ctx)
  })

  test('has a webhook without its signature refused', async () => {
    const bought = await buy()
    const body = JSON.stringify({ event: 'forged', topic: 'link.paid', link: bought.link })
    const forged = [
      { body, headers: {} },
      { body, headers: { 'paylink-signature': paylink.sign(body, 'another secret') } },
      { body, headers: { 'paylink-signature': paylink.sign(`${body} `) } },
    ]
    expect(await deliverTo('paylink', forged)).toEqual([400, 400, 400])
    await runJobs()
    expect(await factsFor(bought)).toMatchObject({ status: 'pending' })
  })

  test('has to confirm the payment, also when the webhook is signed', async () => {
    const bought = await buy()
    const body = JSON.stringify({ event: 'early', topic: 'link.paid', link: bought.link })
    expect(await deliverTo('paylink', [{ body, headers: { 'paylink-signature': paylink.sign(body) } }])).toEqual([200])
    await runJobs()
    expect(await factsFor(bought)).toMatchObject({ status: 'pending', captured: 0 })
  })

  test('has a webhook address of its own, and an unknown provider has none', async () => {
    expect(await deliverTo('nobody', [{ body: '{}', headers: {} }])).toEqual([404])
    expect(await deliverTo('manual', [{ body: '{}', headers: {} }])).toEqual([404])
  })

  test('is asked by the page that the buyer comes back to, before any webhook', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'paid')
    await settleOrder(shop.ctx, bought.id)
    expect(await factsFor(bought)).toMatchObject({ status: 'placed' })
    await deliverTo('paylink', paylink.about(bought.link))
    await runJobs()
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
  })

  test('is asked by the sweeper when no webhook ever comes', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'paid')
    await ageOrder(shop.ctx, bought.id, 60)
    await sweepPayments(shop.ctx)
    expect(await factsFor(bought)).toMatchObject({ status: 'placed' })
  })

  test('cancels the order when the buyer cancels there', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'canceled')
    await deliverTo('paylink', paylink.about(bought.link))
    await runJobs()
    expect(await factsFor(bought)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
    await expectSoundStock(shop.ctx)
  })

  test('has its payment canceled with the order, and refunds what was paid all the same', async () => {
    const unpaid = await buy()
    await cancelOrder(shop.ctx, { orderId: unpaid.id, reason: 'test', staffId })
    expect(paylink.get(unpaid.link).status).toBe('canceled')
    const late = await buy()
    paylink.visit(late.link, 'paid')
    await cancelOrder(shop.ctx, { orderId: late.id, reason: 'test', staffId })
    expect(await factsFor(late)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded', refunded: 1490 })
    expect(paylink.get(late.link).refunds).toMatchObject([{ amount: '14.90' }])
  })

  test('refunds a part, and then the rest', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'paid')
    await settleOrder(shop.ctx, bought.id)
    await refundOrder(shop.ctx, { orderId: bought.id, amount: 490, reason: 'damaged', staffId })
    expect(await factsFor(bought)).toMatchObject({ paymentStatus: 'partially_refunded', refunded: 490 })
    await refundOrder(shop.ctx, { orderId: bought.id, reason: 'damaged', staffId })
    expect(await factsFor(bought)).toMatchObject({ paymentStatus: 'refunded', refunded: 1490 })
    expect(paylink.get(bought.link).refunds.map(({ amount }) => amount)).toEqual(['4.90', '10.00'])
    await deliverTo('paylink', paylink.about(bought.link))
    await runJobs()
    expect(await factsFor(bought)).toMatchObject({ refunded: 1490 })
  })
})

describe('a payment that is authorized first', () => {
  test('places the order, and staff capture it once', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'authorized')
    await deliverTo('paylink', paylink.about(bought.link))
    await runJobs()
    expect(await factsFor(bought)).toMatchObject({ status: 'placed', paymentStatus: 'authorized', captured: 0 })
    expect((await findOrderForStaff(shop.ctx, bought.id))?.actions).toEqual(['capture', 'cancel'])
    const both = await Promise.all([1, 2].map(async () => captureOrder(await shop.newContext(), bought.id)))
    expect(both.some(({ ok }) => ok)).toBe(true)
    expect(await factsFor(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 1490 })
    expect(await captureOrder(shop.ctx, bought.id)).toMatchObject({ ok: false, code: 'not_capturable' })
  })

  test('is canceled with its order', async () => {
    const bought = await buy()
    paylink.visit(bought.link, 'authorized')
    await settleOrder(shop.ctx, bought.id)
    await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'test', staffId })
    expect(paylink.get(bought.link).status).toBe('canceled')
    expect(await factsFor(bought)).toMatchObject({ status: 'canceled', paymentStatus: 'voided', captured: 0 })
  })
})
