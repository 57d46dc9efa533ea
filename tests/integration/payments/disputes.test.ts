import { eventsOf, moneyOf, payWith, stripeControl } from '../support/stripe'

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { fulfillOrder } from '@/features/fulfillment/fulfill-order'
import { getDashboard } from '@/features/insight/dashboard.queries'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { cancelOrder } from '@/features/orders/cancel-order'
import { cancelRest } from '@/features/orders/cancel-rest'
import { findOrderByToken, findOrderForStaff } from '@/features/orders/order.queries'
import { refundOrder } from '@/features/orders/refund-order'
import { settleOrder } from '@/features/orders/settle-order'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { expectBooksLikeStripe, factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { callRest, signStaffIn } from '../support/staff-rest'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'
import { deliver } from '../support/webhook'

let shop: TestShop
let staffId: string
let cookie: string
let pen: TestProduct
beforeAll(async () => {
  shop = await openShop()
  const account = { email: `${unique('grace')}@example.com`, password: unique('a-long-password') }
  staffId = await createStaff(shop.ctx, 'support', account)
  cookie = await signStaffIn(account)
})
beforeEach(async () => {
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 10 }] })
})

type Stage = 'none' | 'inquiry' | 'open' | 'won' | 'lost' | 'inquiry closed'

/** A paid order of three pens whose dispute is at this stage at Stripe. */
async function disputedOrder(stage: Stage, { isTold = true } = {}): Promise<TestOrder> {
  const bought = await createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 3 }] })
  await payWith(bought.intentId)
  await settleOrder(shop.ctx, bought.id)
  const charge = stripeControl.state().charges.find(({ payment_intent: id }) => id === bought.intentId)
  if (stage === 'none') return bought
  const isInquiry = stage === 'inquiry' || stage === 'inquiry closed'
  const dispute = stripeControl.openDispute(
    charge?.id ?? '',
    'fraudulent',
    isInquiry ? 'warning_needs_response' : 'needs_response',
  )
  if (stage === 'won' || stage === 'lost') stripeControl.closeDispute(dispute.id, stage)
  if (stage === 'inquiry closed') stripeControl.closeDispute(dispute.id, 'warning_closed')
  if (isTold) await tell(bought)
  return bought
}

async function tell(bought: TestOrder): Promise<void> {
  await deliver(eventsOf(bought.intentId).filter(({ type }) => type.startsWith('charge.dispute.')))
  await runJobs()
}

const close = async (bought: TestOrder, outcome: 'won' | 'lost') => {
  const { disputes } = stripeControl.state()
  stripeControl.closeDispute(disputes.find(({ payment_intent: id }) => id === bought.intentId)?.id ?? '', outcome)
  await tell(bought)
}

const refund = ({ id: orderId }: TestOrder) => refundOrder(shop.ctx, { orderId, amount: 500, reason: 'x', staffId })
const cancel = ({ id: orderId }: TestOrder) => cancelOrder(shop.ctx, { orderId, reason: 'x', staffId })
const send = ({ id: orderId }: TestOrder) => fulfillOrder(shop.ctx, { orderId, staffId })
const sendAnyway = ({ id: orderId }: TestOrder) => fulfillOrder(shop.ctx, { orderId, despiteDispute: true, staffId })

const acts = { refund, cancel, send, sendAnyway }

/** The result of each action of staff: 'ok', or the code of its refusal. */
const table: readonly (readonly [Stage, string, Readonly<Record<keyof typeof acts, string>>])[] = [
  ['none', 'paid', { refund: 'ok', cancel: 'ok', send: 'ok', sendAnyway: 'ok' }],
  ['inquiry', 'paid', { refund: 'ok', cancel: 'ok', send: 'ok', sendAnyway: 'ok' }],
  ['inquiry closed', 'paid', { refund: 'ok', cancel: 'ok', send: 'ok', sendAnyway: 'ok' }],
  [
    'open',
    'disputed',
    { refund: 'payment_disputed', cancel: 'payment_disputed', send: 'payment_disputed', sendAnyway: 'ok' },
  ],
  ['won', 'paid', { refund: 'ok', cancel: 'ok', send: 'ok', sendAnyway: 'ok' }],
  [
    'lost',
    'charged_back',
    { refund: 'refund_exceeds_captured', cancel: 'ok', send: 'payment_disputed', sendAnyway: 'ok' },
  ],
]

const cases = table.flatMap(([stage, paymentStatus, outcomes]) =>
  Object.entries(outcomes).map(([act, outcome]) => ({ stage, paymentStatus, act: act as keyof typeof acts, outcome })),
)

describe('a dispute', () => {
  test.each(cases)('that is at "$stage": $act is $outcome', async ({ stage, paymentStatus, act, outcome }) => {
    const bought = await disputedOrder(stage)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', paymentStatus })
    const result = await acts[act](bought)
    expect(result.ok ? 'ok' : result.code).toBe(outcome)
    if (!result.ok) {
      // Refused means that nothing happened.
      expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', paymentStatus, refunded: 0 })
      expect((await findOrderForStaff(shop.ctx, bought.id))?.refunds).toEqual([])
      expect(await figuresOf(shop.ctx, [pen.variants[0].id])).toEqual([{ onHand: 10, reserved: 0, allocated: 3 }])
    }
    await expectSoundStock(shop.ctx, [pen.variants[0].id])
    await expectBooksLikeStripe(shop.ctx, [bought.id])
  })

  test.each(['refund', 'cancel'] as const)('without a webhook is found by an attempt to %s', async (act) => {
    const bought = await disputedOrder('open', { isTold: false })
    expect(await acts[act](bought)).toMatchObject({ ok: false, code: 'payment_disputed' })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', paymentStatus: 'disputed' })
  })

  test('is recorded once, whatever the order and number of its webhooks', async () => {
    const bought = await disputedOrder('lost', { isTold: false })
    const events = eventsOf(bought.intentId).filter(({ type }) => type.startsWith('charge.dispute.'))
    await deliver([...events.toReversed(), ...events])
    await runJobs()
    const { timeline, ...facts } = await factsOf(shop.ctx, bought.id)
    expect(facts).toMatchObject({ paymentStatus: 'charged_back', captured: 3000, refunded: 0 })
    expect(timeline.filter((type) => type.startsWith('dispute.'))).toEqual(['dispute.created', 'dispute.closed'])
    expect(await auditBooks(shop.ctx)).not.toContainEqual(expect.stringContaining(bought.number))
  })

  test('that is won lets the order continue as before', async () => {
    const bought = await disputedOrder('open')
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ nextStep: 'payment_disputed' })
    await close(bought, 'won')
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ paymentStatus: 'paid', nextStep: 'prepare' })
    expect(await send(bought)).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed', paymentStatus: 'paid' })
  })

  test('that is lost after a part was sent: the rest can be canceled, and the order is completed', async () => {
    const bought = await disputedOrder('none')
    const line = (await findOrderForStaff(shop.ctx, bought.id))?.lines[0]
    await fulfillOrder(shop.ctx, { orderId: bought.id, lines: [{ lineId: line?.id ?? '', quantity: 1 }], staffId })
    const charge = stripeControl.state().charges.find(({ payment_intent: id }) => id === bought.intentId)
    stripeControl.closeDispute(stripeControl.openDispute(charge?.id ?? '').id, 'lost')
    await tell(bought)
    expect(await findOrderForStaff(shop.ctx, bought.id)).toMatchObject({ actions: ['fulfill_anyway', 'cancel_rest'] })
    expect(await cancelRest(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed', paymentStatus: 'charged_back' })
    expect(await figuresOf(shop.ctx, [pen.variants[0].id])).toEqual([{ onHand: 9, reserved: 0, allocated: 0 }])
  })

  test('that is lost: canceling releases the stock and moves no money', async () => {
    const bought = await disputedOrder('lost')
    expect(await cancel(bought)).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'charged_back' })
    expect(moneyOf(bought.intentId).refunded).toBe(0)
    expect(await figuresOf(shop.ctx, [pen.variants[0].id])).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
  })

  test('that is lost is subtracted from the revenue, one that is open is not', async () => {
    const revenue = async () => {
      const { days } = await getDashboard(shop.ctx, [shop.ctx.store])
      return days.reduce((sum, day) => sum + day.revenue, 0)
    }
    const before = await revenue()
    const bought = await disputedOrder('open')
    expect(await revenue()).toBe(before + 3000)
    await close(bought, 'lost')
    expect(await revenue()).toBe(before)
  })

  test('about a payment that came too late: it is refunded once the bank has decided for the shop', async () => {
    const bought = await createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 3 }] })
    await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'x', onlyPending: true })
    const late = await createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 3 }] })
    await payWith(late.intentId)
    const charge = stripeControl.state().charges.find(({ payment_intent: id }) => id === late.intentId)
    stripeControl.openDispute(charge?.id ?? '')
    await cancelOrder(shop.ctx, { orderId: late.id, reason: 'x', staffId })
    await settleOrder(shop.ctx, late.id)
    expect(moneyOf(late.intentId).refunded).toBe(0)
    await close(late, 'won')
    expect(moneyOf(late.intentId).refunded).toBe(3000)
    expect(await factsOf(shop.ctx, late.id)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded' })
  })
})

describe('messages of the panel', () => {
  const post = async (order: TestOrder, path: string, body: object) => {
    const { status, text } = await callRest(
      { method: 'POST', path: `orders/${order.id}/${path}`, body: JSON.stringify(body) },
      cookie,
    )
    return { status, ...(JSON.parse(text) as { code?: string; detail?: string }) }
  }
  const someRefund = { amount: '5.00', reason: 'goodwill' }

  test.each([
    ['refund', someRefund],
    ['cancel', { reason: 'customer_request' }],
  ])('%s of a disputed order says what to do', async (path, body) => {
    const answer = await post(await disputedOrder('open'), path, body)
    expect(answer).toMatchObject({ status: 409, code: 'payment_disputed' })
    expect(answer.detail).toContain('Answer the dispute at the payment provider')
  })

  test('a refund that Stripe refuses is no success', async () => {
    const bought = await disputedOrder('none')
    stripeControl.addFault({ method: 'POST', path: '/v1/refunds', status: 400, times: 1 })
    const answer = await post(bought, 'refund', someRefund)
    expect(answer).toMatchObject({ status: 409, code: 'refund_refused' })
    expect(answer.detail).toMatch(/^Nothing was refunded: the payment provider refuses it/)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ paymentStatus: 'paid', refunded: 0 })
    const view = await findOrderForStaff(shop.ctx, bought.id)
    const failed = view?.refunds[0]
    expect(failed).toMatchObject({ status: 'failed' })
    expect(failed?.failureMessage).toBeTruthy()
    expect(await post(bought, 'retry-refund', { refundId: failed?.id })).toMatchObject({ status: 200 })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ paymentStatus: 'partially_refunded', refunded: 500 })
    expect(await post(bought, 'retry-refund', { refundId: failed?.id })).toMatchObject({ status: 404 })
  })

  test('a cancellation whose refund Stripe refuses says that the money was not refunded', async () => {
    const bought = await disputedOrder('none')
    stripeControl.addFault({ method: 'POST', path: '/v1/refunds', status: 400, times: 1 })
    const answer = await post(bought, 'cancel', { reason: 'unavailable' })
    expect(answer).toMatchObject({ status: 409, code: 'refund_refused' })
    expect(answer.detail).toContain('The order is canceled')
    const view = await findOrderForStaff(shop.ctx, bought.id)
    expect(view).toMatchObject({ status: 'canceled', paymentStatus: 'paid', actions: ['refund'] })
    expect(await post(bought, 'retry-refund', { refundId: view?.refunds[0]?.id })).toMatchObject({ status: 200 })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'refunded' })
  })

  test.each([
    ['1.001', 409, 'This payment can only be refunded in steps of'],
    ['0.005', 409, 'This payment can only be refunded in steps of'],
    ['1.0001', 409, 'Enter an amount above zero'],
    ['1.010', 200, undefined],
  ])('a refund of %s KWD by card answers %i', async (amount, status, words) => {
    const bought = await createTestOrder(shop.ctx, { currency: 'KWD', lines: [{ product: pen, quantity: 3 }] })
    await payWith(bought.intentId)
    await settleOrder(shop.ctx, bought.id)
    const answer = await post(bought, 'refund', { amount, reason: 'goodwill' })
    expect(answer.status).toBe(status)
    if (words !== undefined) {
      expect(answer.detail).toContain(words)
      expect((await findOrderForStaff(shop.ctx, bought.id))?.refunds).toEqual([])
    }
    await expectBooksLikeStripe(shop.ctx, [bought.id])
  })
})
