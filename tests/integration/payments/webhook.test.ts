import { eventsOf, moneyOf, payWith, stripe, stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { settlePayment } from '@/features/orders/settle-payment'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'
import { deliver, postWebhook } from '../support/webhook'

let shop: TestShop
let pen: TestProduct
beforeAll(async () => {
  shop = await openShop()
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 100 }] })
})

const order = (): Promise<TestOrder> => createTestOrder(shop.ctx, { lines: [{ product: pen }] })

async function storedEvents(): Promise<number> {
  const { rows } = await sqlOf(shop.ctx).execute<{ count: number }>(
    sql`select count(*)::int as count from payment_events`,
  )
  return rows[0]?.count ?? 0
}

async function storedEvent(id: string): Promise<{ status: string; reason: string | null } | undefined> {
  const { rows } = await sqlOf(shop.ctx).execute<{ status: string; reason: string | null }>(sql`
    select status, reason from payment_events where id = ${id}`)
  return rows[0]
}

async function paidEvent() {
  const bought = await order()
  await payWith(bought.intentId)
  const [event] = eventsOf(bought.intentId, 'payment_intent.succeeded')
  if (!event) throw new Error('Stripe tells nothing of the payment')
  return { bought, event }
}

describe('a webhook', () => {
  test.each<[string, (body: string) => string | null]>([
    ['without a signature', () => null],
    ['with a malformed signature', () => 'hello'],
    ['signed with another secret', (body) => stripeControl.sign(body, { secret: 'whsec_other' })],
    ['signed for another body', (body) => stripeControl.sign(`${body} `)],
    ['that is stale', (body) => stripeControl.sign(body, { timestamp: Math.floor(Date.now() / 1000) - 301 })],
  ])('%s is refused with 400, and nothing is written', async (_name, sign) => {
    const { bought, event } = await paidEvent()
    // The jobs that creating the product and the order has queued.
    await runJobs()
    const before = await storedEvents()
    const body = JSON.stringify(event)
    const answer = await postWebhook(body, sign(body))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'invalid_signature', status: 400 })
    expect(await storedEvents()).toBe(before)
    expect(await runJobs()).toEqual([])
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending' })
  })

  test('of ten megabytes is refused with 413', async () => {
    const body = JSON.stringify({ padding: 'x'.repeat(10_000_000) })
    expect((await postWebhook(body)).status).toBe(413)
  })

  test.each([
    '{',
    '',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"id":1,"type":"x","data":{"object":{}}}',
    '{"id":"a","type":"b","data":null}',
  ])('that is no event (%s) is refused even when it is signed', async (body) => {
    expect((await postWebhook(body)).status).toBe(400)
  })

  test('about something else is stored and ignored', async () => {
    await stripe.customers.create({ email: 'somebody@example.com' })
    const [event] = stripeControl.events().filter(({ type }) => type === 'customer.created')
    const other = event ?? { ...(await paidEvent()).event, id: 'evt_other', type: 'payout.paid' }
    expect(await deliver([other])).toEqual([200])
    expect(await runJobs()).toEqual([])
    expect(await storedEvent(other.id)).toMatchObject({ status: 'ignored' })
  })
})

describe('an invalid signature', () => {
  const now = (): number => Math.floor(Date.now() / 1000)
  const digits = 'a'.repeat(64)
  test.each<[string, (body: string) => string]>([
    ['is empty', () => ''],
    ['has an empty v1', () => 't=1,v1='],
    ['has no value', () => `t=${String(now())},v1`],
    ['has no v1', () => `t=${String(now())},v0=${digits}`],
    ['has no time', () => `v1=${digits}`],
    ['has a short v1', () => `t=${String(now())},v1=${digits.slice(1)}`],
    ['has a long v1', () => `t=${String(now())},v1=${digits}a`],
    ['has a valid v1 and a malformed one', (body) => `${stripeControl.sign(body)},v1=`],
    ['has two times', (body) => `t=1,${stripeControl.sign(body)}`],
    ['comes twice', (body) => `${stripeControl.sign(body)}, ${stripeControl.sign(body)}`],
    ['has a negative time', () => `t=-1,v1=${digits}`],
    ['has a malformed time', () => `t=NaN,v1=${digits}`],
    ['has a time in exponents', () => `t=1e3,v1=${digits}`],
    ['has an endless time', () => `t=${'9'.repeat(400)},v1=${digits}`],
    ['has a future time', (body) => stripeControl.sign(body, { timestamp: now() + 600 })],
    ['is not ASCII', () => `t=${String(now())},v1=${'é'.repeat(64)}`],
    ['is huge', () => `t=${String(now())},${`v1=${digits},`.repeat(2000)}`],
    ['has only commas', () => ','.repeat(500)],
  ])('because it %s is refused with 400', async (_name, sign) => {
    const body = '{"id":"evt_1","object":"event"}'
    const answer = await postWebhook(body, sign(body))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'invalid_signature' })
  })

  test('does not invalidate a right one beside the signature of another scheme', async () => {
    const body = JSON.stringify({ ...(await paidEvent()).event, id: 'evt_schemes', type: 'payout.paid' })
    expect((await postWebhook(body, `${stripeControl.sign(body)},v0=6ffbb59b`)).status).toBe(200)
  })
})

describe('quarantined, with nothing fulfilled, is', () => {
  async function expectQuarantine(event: { id: string }, reason: string): Promise<void> {
    expect(await deliver([event])).toEqual([200])
    await runJobs()
    expect(await storedEvent(event.id)).toEqual({ status: 'quarantined', reason })
  }

  async function foreignIntent(params: { amount: number; currency?: string; order: string }) {
    const intent = await stripe.paymentIntents.create({
      amount: params.amount,
      currency: params.currency ?? 'usd',
      metadata: { order: params.order },
      automatic_payment_methods: { enabled: true },
    })
    await payWith(intent.id)
    const [event] = eventsOf(intent.id, 'payment_intent.succeeded')
    return { intent, event: event ?? { id: '' } }
  }

  test('an intent that does not belong to this shop', async () => {
    const { event } = await foreignIntent({ amount: 1000, order: 'somebody-elses' })
    await expectQuarantine(event, 'unknown_intent')
  })

  test('a second intent for an order that has its own', async () => {
    const bought = await order()
    const { event } = await foreignIntent({ amount: bought.total, order: bought.id })
    await expectQuarantine(event, 'unknown_intent')
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending' })
  })

  test.each([
    ['a wrong amount', { amount: 999 }, 'amount_mismatch'],
    ['a wrong currency', { amount: 1000, currency: 'eur' }, 'currency_mismatch'],
  ])('%s', async (_name, wrong, reason) => {
    const bought = await createTestOrder(shop.ctx, { lines: [{ product: pen }], withoutIntent: true })
    const { event } = await foreignIntent({ ...wrong, order: bought.id })
    await expectQuarantine(event, reason)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending', captured: 0 })
  })

  test('an intent that says it is for another order', async () => {
    const { bought, event } = await paidEvent()
    const other = await order()
    await stripe.paymentIntents.update(bought.intentId, { metadata: { order: other.id } })
    await expectQuarantine(event, 'order_mismatch')
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending' })
    expect(await factsOf(shop.ctx, other.id)).toMatchObject({ status: 'pending' })
  })

  test('an event of the other mode', async () => {
    const { bought, event } = await paidEvent()
    const live = { ...event, livemode: true }
    await expectQuarantine(live, 'livemode_mismatch')
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'pending' })
  })

  test('an intent that Stripe does not know', async () => {
    const settled = await settlePayment(shop.ctx, { provider: 'stripe', reference: 'pi_unknown' })
    expect(settled).toEqual({ ok: false, code: 'quarantined', reason: 'unknown_intent' })
  })
})

describe('events in any order', () => {
  test('end in the same state', async () => {
    const { bought } = await paidEvent()
    await stripe.refunds.create({ payment_intent: bought.intentId, amount: 400 })
    const events = eventsOf(bought.intentId)
    await deliver([...events.toReversed(), ...events])
    await runJobs()
    await deliver(events)
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'placed',
      paymentStatus: 'partially_refunded',
      captured: 1000,
      refunded: 400,
      timeline: ['order.created', 'payment.captured', 'refund.succeeded', 'order.placed'],
    })
    expect(moneyOf(bought.intentId)).toMatchObject({ captured: 1000, refunded: 400 })
  })
})
