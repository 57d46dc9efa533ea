import { eventsOf, moneyOf, payWith, stripe, stripeControl } from '../support/stripe'

import { beforeAll, describe, expect, test } from 'vitest'

import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { findOrderByToken } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import { settlePayment } from '@/features/orders/settle-payment'
import { startPayment } from '@/features/payments/start-payment'

import { createTestOrder, type OrderWishes, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { ageOrder, countEvents, expectBooksLikeStripe, factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'
import { deliver, postWebhook } from '../support/webhook'

const returnUrl = 'https://shop.example/return'

let shop: TestShop
let pen: TestProduct
beforeAll(async () => {
  shop = await openShop()
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 1000 }] })
})

const order = (wishes: Partial<OrderWishes> = {}): Promise<TestOrder> =>
  createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 2 }], ...wishes })

const succeeded = (intentId: string) => eventsOf(intentId, 'payment_intent.succeeded')

describe('a card payment', () => {
  test('places the order once its event is processed', async () => {
    const bought = await order()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' })
    await payWith(bought.intentId)
    expect(await deliver(eventsOf(bought.intentId))).not.toContain(400)
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toEqual({
      status: 'placed',
      paymentStatus: 'paid',
      fulfillmentStatus: 'unfulfilled',
      captured: bought.total,
      refunded: 0,
      timeline: ['order.created', 'payment.captured', 'order.placed'],
    })
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
    await expectSoundStock(shop.ctx)
    await expectBooksLikeStripe(shop.ctx)
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ status: 'placed', nextStep: 'prepare' })
  })

  test('is asked for with the order in its metadata and nothing else, and once', async () => {
    const bought = await order()
    const intent = await stripe.paymentIntents.retrieve(bought.intentId)
    expect(intent.metadata).toEqual({ order: bought.id })
    expect(intent).toMatchObject({ amount: 2000, currency: 'usd' })
    const again = await startPayment(shop.ctx, bought.paymentId, { returnUrl })
    expect(again).toMatchObject({ ok: true, value: { clientSecret: intent.client_secret } })
  })

  test('that is declined can be made again on the same intent', async () => {
    const bought = await order()
    await payWith(bought.intentId, 'pm_card_visa_chargeDeclinedInsufficientFunds')
    await deliver(eventsOf(bought.intentId, 'payment_intent.payment_failed'))
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' })
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({
      nextStep: 'pay_again',
      payment: { status: 'failed', failure: { code: 'insufficient_funds' } },
    })
    await payWith(bought.intentId)
    await deliver(succeeded(bought.intentId))
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      timeline: ['order.created', 'payment.failed', 'payment.captured', 'order.placed'],
    })
    expect(moneyOf(bought.intentId)).toMatchObject({ charges: 1, captured: bought.total })
  })

  test('is settled by the return page without any webhook, and only once by all at the same time', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    await deliver(succeeded(bought.intentId))
    await ageOrder(shop.ctx, bought.id, 60)
    await Promise.all([
      shop.newContext().then((ctx) => settleOrder(ctx, bought.id)),
      shop.newContext().then((ctx) => settlePayment(ctx, { provider: 'stripe', reference: bought.intentId })),
      shop.newContext().then((ctx) => sweepPayments(ctx)),
      runJobs(),
    ])
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'placed',
      timeline: ['order.created', 'payment.captured', 'order.placed'],
    })
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
  })

  test('that takes days keeps the order waiting, and places it when it has succeeded', async () => {
    const bought = await order()
    await stripe.paymentIntents.confirm(bought.intentId, {
      payment_method: 'pm_card_processing',
      return_url: 'https://shop.example/return',
    })
    const intent = await stripe.paymentIntents.retrieve(bought.intentId)
    expect(intent.status).toBe('processing')
    await settleOrder(shop.ctx, bought.id)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending' })
    stripeControl.settleIntent(bought.intentId, true)
    await settleOrder(shop.ctx, bought.id)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed' })
  })
})

describe('an event', () => {
  test('that arrives fifty times at once places one order', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    const [event] = succeeded(bought.intentId)
    const body = JSON.stringify(event)
    const answers = await Promise.all(Array.from({ length: 50 }, () => postWebhook(body)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await runJobs()).filter((name) => name === 'process-payment-event')).toHaveLength(1)
    expect(await deliver([event ?? {}])).toEqual([200])
    expect(await runJobs()).toEqual([])
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', captured: bought.total })
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
  })
})

describe('without any webhook', () => {
  test('one run of the sweeper places what was paid', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    await ageOrder(shop.ctx, bought.id, 60)
    await sweepPayments(shop.ctx)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', paymentStatus: 'paid' })
  })

  test('an unpaid order is canceled with its intent, and its stock is released', async () => {
    const mug = await createProduct(shop.ctx, { variants: [{ onHand: 3 }] })
    const bought = await order({ lines: [{ product: mug, quantity: 3 }] })
    await ageOrder(shop.ctx, bought.id, 44 * 60)
    await sweepPayments(shop.ctx)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending' })
    await ageOrder(shop.ctx, bought.id, 120)
    await sweepPayments(shop.ctx)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
    expect(moneyOf(bought.intentId).status).toBe('canceled')
    expect(await figuresOf(shop.ctx, [mug.variants[0].id])).toEqual([{ onHand: 3, reserved: 0, allocated: 0 }])
  })

  test('an order whose intent was never created is canceled', async () => {
    const bought = await order({ withoutIntent: true })
    await ageOrder(shop.ctx, bought.id, 46 * 60)
    await sweepPayments(shop.ctx)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
    expect(await startPayment(shop.ctx, bought.paymentId, { returnUrl })).toMatchObject({
      ok: false,
      code: 'payment_closed',
    })
  })

  test('an intent that was not recorded because of a crash is recognized', async () => {
    const bought = await order({ withoutIntent: true })
    const intent = await stripe.paymentIntents.create({
      amount: bought.total,
      currency: 'usd',
      automatic_payment_methods: { enabled: true },
      metadata: { order: bought.id },
    })
    await payWith(intent.id)
    await deliver(succeeded(intent.id))
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', captured: bought.total })
  })
})

describe('when Stripe does not work', () => {
  test('a payment cannot be started, and can be started later', async () => {
    const bought = await order({ withoutIntent: true })
    stripeControl.addFault({ method: 'POST', path: '/v1/payment_intents', status: 500, times: 3 })
    expect(await startPayment(shop.ctx, bought.paymentId, { returnUrl })).toEqual({
      ok: false,
      code: 'payment_unavailable',
    })
    const started = await startPayment(shop.ctx, bought.paymentId, { returnUrl })
    expect(started).toMatchObject({ ok: true })
    const intents = stripeControl.state().paymentIntents.filter(({ metadata }) => metadata['order'] === bought.id)
    expect(intents).toHaveLength(1)
  })

  test('a response lost after the work causes no second intent', async () => {
    const bought = await order({ withoutIntent: true })
    stripeControl.addFault({ method: 'POST', path: '/v1/payment_intents', drop: true, when: 'after', times: 1 })
    expect(await startPayment(shop.ctx, bought.paymentId, { returnUrl })).toMatchObject({ ok: true })
    const intents = stripeControl.state().paymentIntents.filter(({ metadata }) => metadata['order'] === bought.id)
    expect(intents).toHaveLength(1)
  })
})
