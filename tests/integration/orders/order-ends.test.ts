import { payWith } from '../support/stripe'

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { fulfillOrder } from '@/features/fulfillment/fulfill-order'
import { cancelOrder } from '@/features/orders/cancel-order'
import { cancelRest } from '@/features/orders/cancel-rest'
import { closeUnpaid } from '@/features/orders/close-unpaid'
import { markPaid } from '@/features/orders/mark-paid'
import { findOrderByToken, findOrderForStaff } from '@/features/orders/order.queries'
import { refundOrder } from '@/features/orders/refund-order'
import { settleOrder } from '@/features/orders/settle-order'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { mailsTo } from '../support/mail-server'
import { countEvents, factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

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

const levels = () => figuresOf(shop.ctx, [pen.variants[0].id])

async function sendOne({ id: orderId }: TestOrder): Promise<void> {
  const [line] = (await findOrderForStaff(shop.ctx, orderId))?.lines ?? []
  const sent = await fulfillOrder(shop.ctx, { orderId, lines: [{ lineId: line?.id ?? '', quantity: 1 }], staffId })
  expect(sent).toMatchObject({ ok: true })
}

/** Three pens, paid by card, of which one was sent. */
async function partlySent(email = `${unique('reader')}@example.com`): Promise<TestOrder> {
  const bought = await createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 3 }], email })
  await payWith(bought.intentId)
  await settleOrder(shop.ctx, bought.id)
  await sendOne(bought)
  return bought
}

describe('an order of which a part was sent', () => {
  test('and all was refunded is completed with what was sent: the rest is released, and its buyer is told', async () => {
    const email = `${unique('reader')}@example.com`
    const bought = await partlySent(email)
    await refundOrder(shop.ctx, { orderId: bought.id, reason: 'x', staffId })
    expect(await findOrderForStaff(shop.ctx, bought.id)).toMatchObject({ actions: ['cancel_rest'] })
    expect(await levels()).toEqual([{ onHand: 9, reserved: 0, allocated: 2 }])
    const results = await Promise.all(
      [1, 2].map(async () => cancelRest(await shop.newContext(), { orderId: bought.id, staffId })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await levels()).toEqual([{ onHand: 9, reserved: 0, allocated: 0 }])
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'completed',
      paymentStatus: 'refunded',
      fulfillmentStatus: 'fulfilled',
    })
    expect((await factsOf(shop.ctx, bought.id)).timeline.slice(-2)).toEqual(['order.rest_canceled', 'order.completed'])
    expect(await countEvents(shop.ctx, 'order.rest_canceled', bought.id)).toBe(1)
    await runJobs()
    const mail = (await mailsTo(email)).find(({ subject }) => subject.startsWith('The rest of'))
    expect(mail?.text).toContain('2 pieces')
    await expectSoundStock(shop.ctx)
  })

  test('and is paid is completed likewise, keeps its money, and can be refunded later', async () => {
    const bought = await partlySent()
    expect(await cancelRest(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed', paymentStatus: 'paid' })
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ nextStep: 'rest_canceled' })
    expect(await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ code: 'not_shippable' })
    const refunded = await refundOrder(shop.ctx, { orderId: bought.id, amount: 2000, reason: 'x', staffId })
    expect(refunded).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed' })
  })

  test.each(['nothing', 'all'])('has no rest to cancel when %s was sent', async (sent) => {
    const bought = await createTestOrder(shop.ctx, {
      provider: 'manual',
      method: 'at-the-door',
      isPaidOnDelivery: true,
      lines: [{ product: pen, quantity: 2 }],
    })
    if (sent === 'all') await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })
    expect(await cancelRest(shop.ctx, { orderId: bought.id, staffId })).toEqual({
      ok: false,
      code: 'nothing_to_cancel',
    })
  })
})

describe('an order that is paid on delivery', () => {
  const cash = () =>
    createTestOrder(shop.ctx, {
      provider: 'manual',
      method: 'at-the-door',
      isPaidOnDelivery: true,
      lines: [{ product: pen, quantity: 2 }],
    })

  test('and whose parcel is refused is closed without a payment', async () => {
    const bought = await cash()
    await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })
    expect(await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'x', staffId })).toMatchObject({ ok: false })
    expect(await closeUnpaid(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'completed',
      paymentStatus: 'voided',
      captured: 0,
    })
    expect(await markPaid(shop.ctx, { orderId: bought.id, staffId })).toEqual({ ok: false, code: 'not_payable' })
    expect(await levels()).toEqual([{ onHand: 8, reserved: 0, allocated: 0 }])
  })

  test('and whose rest is canceled still waits for the payment of what was sent', async () => {
    const bought = await cash()
    await sendOne(bought)
    await cancelRest(shop.ctx, { orderId: bought.id, staffId })
    expect(await findOrderForStaff(shop.ctx, bought.id)).toMatchObject({
      status: 'placed',
      actions: ['mark_paid', 'close_unpaid'],
    })
    expect(await levels()).toEqual([{ onHand: 9, reserved: 0, allocated: 0 }])
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed', paymentStatus: 'paid' })
  })

  test('and was refunded is not shipped again', async () => {
    const bought = await cash()
    await sendOne(bought)
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    await refundOrder(shop.ctx, { orderId: bought.id, reason: 'x', staffId })
    expect(await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ code: 'not_shippable' })
  })
})
