import { eventsOf, moneyOf, payWith, stripe, stripeControl } from '../support/stripe'

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { expireReservations } from '@/features/inventory/expire-reservations'
import { cancelOrder } from '@/features/orders/cancel-order'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { findOrderForStaff } from '@/features/orders/order.queries'
import { refundOrder, retryRefund } from '@/features/orders/refund-order'
import { settleOrder } from '@/features/orders/settle-order'

import { createTestOrder, type OrderWishes, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { ageOrder, countEvents, expectBooksLikeStripe, factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'
import { deliver } from '../support/webhook'

let shop: TestShop
let staffId: string
let pen: TestProduct
beforeAll(async () => {
  shop = await openShop()
  staffId = await createStaff(shop.ctx)
})
beforeEach(async () => {
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 10 }] })
})

const order = (wishes: Partial<OrderWishes> = {}): Promise<TestOrder> =>
  createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 2 }], ...wishes })

async function paidOrder(card?: string): Promise<TestOrder> {
  const bought = await order()
  await payWith(bought.intentId, card)
  await settleOrder(shop.ctx, bought.id)
  expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', paymentStatus: 'paid' })
  return bought
}

const refundOf = ({ intentId }: TestOrder) =>
  stripeControl.state().refunds.find(({ payment_intent: id }) => id === intentId)

const levels = () => figuresOf(shop.ctx, [pen.variants[0].id])

describe('a refund', () => {
  test('of a part leaves the rest, and a second one refunds the rest', async () => {
    const bought = await paidOrder()
    const wish = { orderId: bought.id, reason: 'damaged', staffId }
    expect(await refundOrder(shop.ctx, { ...wish, amount: 500 })).toMatchObject({
      ok: true,
      value: [{ status: 'succeeded', amount: 500 }],
    })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ paymentStatus: 'partially_refunded', refunded: 500 })
    expect(await refundOrder(shop.ctx, { ...wish, amount: 1501 })).toEqual({
      ok: false,
      code: 'refund_exceeds_captured',
      refundable: 1500,
    })
    expect(await refundOrder(shop.ctx, wish)).toMatchObject({ ok: true, value: [{ amount: 1500 }] })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ paymentStatus: 'refunded', refunded: 2000 })
    expect(await countEvents(shop.ctx, 'order.refunded', bought.id)).toBe(2)
    await expectBooksLikeStripe(shop.ctx)
  })

  test.each([0, -1, 1.5, Number.NaN])('of %s is refused', async (amount) => {
    const bought = await paidOrder()
    const refused = await refundOrder(shop.ctx, { orderId: bought.id, amount, reason: 'x', staffId })
    expect(refused).toEqual({ ok: false, code: 'invalid_amount' })
  })

  test('never exceeds the capture, however many are made at once', async () => {
    const bought = await paidOrder()
    const race = Array.from({ length: 8 }, async () =>
      refundOrder(await shop.newContext(), { orderId: bought.id, amount: 600, reason: 'race', staffId }),
    )
    const won = (await Promise.all(race)).filter(({ ok }) => ok)
    expect(won).toHaveLength(3)
    expect(moneyOf(bought.intentId).refunded).toBe(1800)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ refunded: 1800 })
    await expectBooksLikeStripe(shop.ctx)
  })

  test('whose response is lost is made once and finished by the sweeper', async () => {
    const bought = await paidOrder()
    stripeControl.addFault({ method: 'POST', path: '/v1/refunds', drop: true, when: 'after', times: 3 })
    const asked = await refundOrder(shop.ctx, { orderId: bought.id, amount: 700, reason: 'late', staffId })
    expect(asked).toMatchObject({ ok: true })
    stripeControl.clearFaults()
    await ageOrder(shop.ctx, bought.id, 60)
    await sweepPayments(shop.ctx)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ refunded: 700, paymentStatus: 'partially_refunded' })
    expect(stripeControl.state().refunds.filter(({ payment_intent: id }) => id === bought.intentId)).toHaveLength(1)
    await expectBooksLikeStripe(shop.ctx)
  })

  test('counts what was refunded in Stripe’s dashboard, also when its webhook never came', async () => {
    const bought = await paidOrder()
    await stripe.refunds.create({ payment_intent: bought.intentId, amount: 1800 })
    const refused = await refundOrder(shop.ctx, { orderId: bought.id, amount: 500, reason: 'x', staffId })
    expect(refused).toEqual({ ok: false, code: 'refund_exceeds_captured', refundable: 200 })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ refunded: 1800 })
    await expectBooksLikeStripe(shop.ctx)
  })

  test('that the bank returns is repeated once, however often that is requested', async () => {
    const bought = await paidOrder('pm_card_refundFail')
    await refundOrder(shop.ctx, { orderId: bought.id, amount: 500, reason: 'damaged', staffId })
    stripeControl.settleRefund(refundOf(bought)?.id ?? '', false)
    await deliver(eventsOf(bought.intentId, 'refund.failed'))
    await runJobs()
    const failed = (await findOrderForStaff(shop.ctx, bought.id))?.refunds[0]
    expect(failed).toMatchObject({ status: 'failed', failureMessage: 'expired_or_canceled_card' })
    const retries = await Promise.all(
      [1, 2, 3].map(async () =>
        retryRefund(await shop.newContext(), { orderId: bought.id, refundId: failed?.id ?? '', staffId }),
      ),
    )
    expect(retries.filter(({ ok }) => ok)).toHaveLength(1)
    const after = await findOrderForStaff(shop.ctx, bought.id)
    expect(after?.refunds).toMatchObject([
      { status: 'failed' },
      { amount: 500, reason: 'damaged', retryOf: failed?.id },
    ])
    expect(after?.refundable.amount).toBe(1500)
  })

  test('that is pending succeeds, and one that fails later no longer counts', async () => {
    const pending = await paidOrder('pm_card_pendingRefund')
    const asked = await refundOrder(shop.ctx, { orderId: pending.id, reason: 'x', staffId })
    expect(asked).toMatchObject({ ok: true, value: [{ status: 'pending' }] })
    const [refund] = stripeControl.state().refunds.filter(({ payment_intent: id }) => id === pending.intentId)
    stripeControl.settleRefund(refund?.id ?? '', true)
    await deliver(eventsOf(pending.intentId, 'refund.updated'))
    await runJobs()
    expect(await factsOf(shop.ctx, pending.id)).toMatchObject({ paymentStatus: 'refunded' })
    stripeControl.settleRefund(refund?.id ?? '', false)
    await deliver(eventsOf(pending.intentId, 'refund.failed'))
    await runJobs()
    expect(await factsOf(shop.ctx, pending.id)).toMatchObject({ paymentStatus: 'paid', refunded: 0 })
    expect((await findOrderForStaff(shop.ctx, pending.id))?.refundable.amount).toBe(2000)
  })
})

describe('a refund made in Stripe’s dashboard', () => {
  test('is found by its event', async () => {
    const bought = await paidOrder()
    await stripe.refunds.create({ payment_intent: bought.intentId, amount: 300 })
    await deliver(eventsOf(bought.intentId))
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ refunded: 300, paymentStatus: 'partially_refunded' })
    await expectBooksLikeStripe(shop.ctx)
  })

  test('before the shop knew of the payment places no order', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    await stripe.refunds.create({ payment_intent: bought.intentId })
    await deliver(eventsOf(bought.intentId).toReversed())
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded' })
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(0)
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    await expectBooksLikeStripe(shop.ctx)
  })
})

describe('a canceled order', () => {
  test('that was paid is refunded, and its stock is released', async () => {
    const bought = await paidOrder()
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 2 }])
    expect(await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'customer', staffId })).toMatchObject({ ok: true })
    expect(await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'again', staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'canceled',
      paymentStatus: 'refunded',
      refunded: 2000,
    })
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    expect(await countEvents(shop.ctx, 'order.canceled', bought.id)).toBe(1)
    await expectSoundStock(shop.ctx)
    await expectBooksLikeStripe(shop.ctx)
  })

  test('that nobody paid can no longer be paid', async () => {
    const bought = await order()
    await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'staff', staffId })
    expect(moneyOf(bought.intentId).status).toBe('canceled')
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
  })

  test('whose payment succeeds at the same moment refunds it once, and says so', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'staff', staffId })
    await deliver(eventsOf(bought.intentId, 'payment_intent.succeeded'))
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded' })
    expect(moneyOf(bought.intentId)).toMatchObject({ captured: 2000, refunded: 2000 })
    expect(await countEvents(shop.ctx, 'order.payment_refunded', bought.id)).toBe(1)
    await expectBooksLikeStripe(shop.ctx)
  })
})

describe('a payment that comes after the reservation has expired', () => {
  const expired = { reservedUntil: new Date(Date.now() - 1000) }

  test('allocates the stock again when it is available', async () => {
    const bought = await order(expired)
    await expireReservations(shop.ctx)
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    await payWith(bought.intentId)
    await settleOrder(shop.ctx, bought.id)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed' })
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 2 }])
  })

  test('is refunded in full, once, when the stock is gone', async () => {
    const late = await order({ ...expired, lines: [{ product: pen, quantity: 10 }] })
    await expireReservations(shop.ctx)
    await order({ lines: [{ product: pen, quantity: 5 }] })
    await payWith(late.intentId)
    await Promise.all([
      shop.newContext().then((ctx) => settleOrder(ctx, late.id)),
      shop.newContext().then((ctx) => settleOrder(ctx, late.id)),
      deliver(eventsOf(late.intentId, 'payment_intent.succeeded')).then(() => runJobs()),
    ])
    expect(await factsOf(shop.ctx, late.id)).toMatchObject({
      status: 'canceled',
      paymentStatus: 'refunded',
      captured: late.total,
      refunded: late.total,
    })
    expect(moneyOf(late.intentId)).toMatchObject({ captured: late.total, refunded: late.total })
    expect(stripeControl.state().refunds.filter(({ payment_intent: id }) => id === late.intentId)).toHaveLength(1)
    expect(await countEvents(shop.ctx, 'order.payment_refunded', late.id)).toBe(1)
    expect(await countEvents(shop.ctx, 'order.placed', late.id)).toBe(0)
    await expectSoundStock(shop.ctx)
    await expectBooksLikeStripe(shop.ctx)
  })
})
