import '../support/stripe'

import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { auditBooks } from '@/features/orders/audit-books.queries'
import { cancelOrder } from '@/features/orders/cancel-order'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { markPaid } from '@/features/orders/mark-paid'
import { findOrderForStaff } from '@/features/orders/order.queries'
import { refundOrder } from '@/features/orders/refund-order'
import { settlePayment } from '@/features/orders/settle-payment'
import { createPayment } from '@/features/payments/create-payment'
import { startPayment } from '@/features/payments/start-payment'
import { payments, refunds } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { ageOrder, countEvents, factsOf } from '../support/order-figures'
import { paylink } from '../support/paylink'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let pen: TestProduct
let staffId: string
beforeAll(async () => {
  shop = await openShop()
  staffId = await createStaff(shop.ctx)
})
beforeEach(async () => {
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 10 }] })
})

/** Costs 20.00. Its own payment is never started. */
const order = (): Promise<TestOrder> =>
  createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 2 }], provider: 'paylink', withoutIntent: true })

/** A part to pay online; the answer is the provider's id of it. */
async function online({ id: orderId }: TestOrder, amount: number): Promise<string> {
  const { id } = await createPayment(shop.ctx, { orderId, provider: 'paylink', method: null, amount, currency: 'USD' })
  const started = await startPayment(shop.ctx, id, { returnUrl: 'https://shop.example/return' })
  if (!started.ok) throw new Error(started.code)
  return started.value.redirectUrl?.split('/').at(-1) ?? ''
}

const byHand = ({ id: orderId }: TestOrder, amount: number) =>
  createPayment(shop.ctx, { orderId, provider: 'manual', method: 'bank-transfer', amount, currency: 'USD' })

const settle = async (reference: string) => settlePayment(await shop.newContext(), { provider: 'paylink', reference })

async function pay(reference: string): Promise<void> {
  paylink.visit(reference, 'paid')
  await settle(reference)
}

const facts = ({ id }: TestOrder) => factsOf(shop.ctx, id)
const returned = (reference: string) => paylink.get(reference).refunds.map(({ amount }) => amount)
const levels = () => figuresOf(shop.ctx, [pen.variants[0].id])

async function expectSound(): Promise<void> {
  expect(await auditBooks(shop.ctx)).toEqual([])
  await expectSoundStock(shop.ctx, [pen.variants[0].id])
}

describe('an order that is paid in parts', () => {
  test('waits for all of them, and is placed once when they cover it', async () => {
    const bought = await order()
    const [first, second] = [await online(bought, 800), await online(bought, 1200)]
    await pay(first)
    expect(await facts(bought)).toMatchObject({ status: 'pending', paymentStatus: 'partially_paid', captured: 800 })
    expect(await levels()).toEqual([{ onHand: 10, reserved: 2, allocated: 0 }])
    await pay(second)
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
    await expectSound()
  })

  test('is placed once when all parts come at the same moment', async () => {
    const bought = await order()
    const parts = [await online(bought, 800), await online(bought, 1200)]
    for (const part of parts) paylink.visit(part, 'paid')
    await Promise.all([...parts, ...parts].map(settle))
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000, refunded: 0 })
    expect(await countEvents(shop.ctx, 'order.placed', bought.id)).toBe(1)
    await expectSound()
  })

  test('may be paid by hand and online, whichever comes first', async () => {
    const bought = await order()
    const part = await online(bought, 1200)
    await byHand(bought, 800)
    await pay(part)
    expect(await facts(bought)).toMatchObject({ status: 'pending', paymentStatus: 'partially_paid' })
    expect(await markPaid(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
    const other = await order()
    const later = await online(other, 1200)
    await byHand(other, 800)
    await markPaid(shop.ctx, { orderId: other.id, staffId })
    expect(await facts(other)).toMatchObject({ status: 'pending', paymentStatus: 'partially_paid', captured: 800 })
    await pay(later)
    expect(await facts(other)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
    await expectSound()
  })

  test('leaves refunds of manual payments to staff', async () => {
    const bought = await order()
    const rest = await online(bought, 1200)
    await byHand(bought, 800)
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    await ageOrder(shop.ctx, bought.id, 46 * 60)
    await sweepPayments(shop.ctx)
    expect(paylink.get(rest).status).toBe('canceled')
    expect(await facts(bought)).toMatchObject({ status: 'canceled', paymentStatus: 'partially_paid', refunded: 0 })
    expect((await findOrderForStaff(shop.ctx, bought.id))?.actions).toEqual(['refund'])
  })

  test('that stays unpaid in part is canceled at the end of its time, and the part is refunded', async () => {
    const bought = await order()
    const [part, rest] = [await online(bought, 800), await online(bought, 1200)]
    await pay(part)
    await ageOrder(shop.ctx, bought.id, 46 * 60)
    await sweepPayments(shop.ctx)
    expect(paylink.get(rest).status).toBe('canceled')
    expect(await facts(bought)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded', refunded: 800 })
    expect(returned(part)).toEqual(['8.00'])
    expect(await countEvents(shop.ctx, 'order.payment_refunded', bought.id)).toBe(1)
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    await expectSound()
  })

  test('refunds only what exceeds its total', async () => {
    const bought = await order()
    const [first, second] = [await online(bought, 800), await online(bought, 2000)]
    for (const part of [first, second]) await pay(part)
    expect(await facts(bought)).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      captured: 2800,
      refunded: 800,
    })
    expect([...returned(first), ...returned(second)]).toEqual(['8.00'])
    await expectSound()
  })
})

describe('an order that is paid twice', () => {
  test('keeps one payment and refunds the other, once, when both come at the same moment', async () => {
    const bought = await order()
    const both = [await online(bought, 2000), await online(bought, 2000)]
    for (const each of both) paylink.visit(each, 'paid')
    await Promise.all([...both, ...both].map(settle))
    expect(await facts(bought)).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      captured: 4000,
      refunded: 2000,
    })
    expect(both.flatMap(returned)).toEqual(['20.00'])
    expect(await countEvents(shop.ctx, 'order.payment_refunded', bought.id)).toBe(1)
    await expectSound()
  })

  test('refunds the second payment in full, also after a discount on the first', async () => {
    const bought = await order()
    const [first, second] = [await online(bought, 2000), await online(bought, 2000)]
    paylink.visit(second, 'paid')
    await pay(first)
    await refundOrder(shop.ctx, { orderId: bought.id, amount: 500, reason: 'goodwill', staffId })
    await settle(second)
    expect(returned(first)).toEqual(['5.00'])
    expect(returned(second)).toEqual(['20.00'])
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'partially_refunded', refunded: 2500 })
    await expectSound()
  })

  test('is found by the audit while its excess is kept, unless the refund failed and waits for staff', async () => {
    const bought = await order()
    const both = [await online(bought, 2000), await online(bought, 2000)]
    for (const each of both) paylink.visit(each, 'paid')
    for (const each of both) await settle(each)
    const problems = async () => (await auditBooks(shop.ctx)).filter((each) => each.includes('and kept'))
    expect(await problems()).toEqual([])
    const db = sqlOf(shop.ctx)
    const [refund] = await db.update(refunds).set({ status: 'failed' }).where(eq(refunds.order, bought.id)).returning()
    if (!refund) throw new Error('Nothing was given back')
    const ofPayment = eq(payments.id, refund.payment)
    await db.update(payments).set({ refundedAmount: 0 }).where(ofPayment)
    expect(await problems()).toEqual([])
    await db.delete(refunds).where(eq(refunds.id, refund.id))
    expect(await problems()).toEqual([expect.stringMatching(/^Order .+: more was paid than it costs, and kept$/)])
    await db.insert(refunds).values({ ...refund, status: 'succeeded' })
    await db.update(payments).set({ refundedAmount: refund.amount }).where(ofPayment)
    await expectSound()
  })

  test('cancels the attempts that it does not need', async () => {
    const bought = await order()
    const [first, second] = [await online(bought, 2000), await online(bought, 2000)]
    await pay(first)
    expect(paylink.get(second).status).toBe('canceled')
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', refunded: 0 })
  })
})

test('a payment of a canceled order is refunded, whichever part it was', async () => {
  const bought = await order()
  const [first, second] = [await online(bought, 800), await online(bought, 1200)]
  await pay(first)
  paylink.visit(second, 'paid')
  await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'test', staffId })
  expect(await facts(bought)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded', refunded: 2000 })
  expect([...returned(first), ...returned(second)]).toEqual(['8.00', '12.00'])
  await expectSound()
})
