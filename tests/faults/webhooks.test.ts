import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { testSecrets } from '../support/test-run.ts'
import { signManagerIn, type Manager } from './support/manager'
import { openShop, type FaultyShop } from './support/shop'
import { buy, eventually } from './support/shopper'

let shop: FaultyShop
let urls: string[]

beforeAll(async () => {
  shop = await openShop('webhooks')
  shop.stripe.control.setWebhookMode({ mode: 'off' })
  urls = [shop.url, (await shop.addReplica()).url]
})

afterAll(() => shop.stop())

async function paid(email: string) {
  const order = await buy(shop.url, email)
  await shop.pay(order.intentId)
  const event = shop.stripe.control.events().findLast(({ type }) => type === 'payment_intent.succeeded')
  if (!event) throw new Error('Stripe tells nothing of the payment')
  return { ...order, event }
}

const post = (body: string, signature: string | null): Promise<Response> =>
  fetch(`${shop.url}/api/webhooks/stripe`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature === null ? {} : { 'stripe-signature': signature }) },
  })

describe('a webhook that is not Stripe’s', () => {
  const sign = (body: string, options = {}) => shop.stripe.control.sign(body, options)

  test.each<[string, number, (body: string) => Promise<Response>]>([
    ['unsigned', 400, (body) => post(body, null)],
    ['forged', 400, (body) => post(body, sign(body, { secret: 'whsec_somebody' }))],
    ['changed after signing', 400, (body) => post(body.replace('usd', 'eur'), sign(body))],
    ['stale', 400, (body) => post(body, sign(body, { timestamp: Math.floor(Date.now() / 1000) - 600 }))],
    ['of 10 MB', 413, (body) => post(`${body}${' '.repeat(10_000_000)}`, sign(body))],
  ])('%s is refused with %i, and nothing is written', async (name, status, send) => {
    const { token, event } = await paid(`${name.replaceAll(' ', '-')}@example.com`)
    const answer = await send(JSON.stringify(event))
    expect(answer.status).toBe(status)
    expect(await shop.books.query('select id from payment_events where id = $1', [event.id])).toEqual([])
    await shop.books.drained()
    expect(await shop.books.statusOf(token)).toBe('pending')
  })
})

test('the same event 50 times at once on two replicas is one order and one mail', async () => {
  const email = 'fifty@example.com'
  const { token, intentId, event } = await paid(email)
  shop.stripe.control.setWebhookEndpoints(
    urls.map((url) => ({ url: `${url}/api/webhooks/stripe`, secret: testSecrets.stripeWebhook })),
  )
  const deliveries = await shop.stripe.control.resendEvent(event.id, 25)

  expect(deliveries).toHaveLength(50)
  // An event that got 503 is sent again automatically, as by Stripe.
  await eventually(
    'every delivery is taken',
    () => deliveries.map(({ state }) => state),
    (states) => states.every((state) => state === 'delivered'),
  )
  const statuses = deliveries.flatMap(({ attempts }) => attempts.map(({ status }) => status))
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  await shop.expectOneMail(email)
  expect(await shop.books.statusOf(token)).toBe('placed')
  expect(await shop.books.query('select id from payment_events where id = $1', [event.id])).toHaveLength(1)
  const [payment] = await shop.books.query<{ captured: number }>(
    'select captured_amount::float8 as captured from payments where reference = $1',
    [intentId],
  )
  expect(payment?.captured).toBe(shop.stripe.control.state().money.find(({ intent }) => intent === intentId)?.captured)
})

test('partial refunds race on two replicas while the dashboard refunds and the buyer’s bank disputes: never more than was paid', async () => {
  const { token, intentId } = await paid('raced@example.com')
  await fetch(`${shop.url}/checkout/return?order=${token}`)
  expect(await shop.books.statusOf(token)).toBe('placed')
  const moneyNow = () => shop.stripe.control.state().money.find(({ intent }) => intent === intentId)
  const captured = moneyNow()?.captured ?? 0
  const [order] = await shop.books.query<{ id: string }>('select id from orders where token = $1', [token])
  const managers = await Promise.all(urls.map((url) => signManagerIn(url, shop.url)))
  // Three of these refunds do not exceed the payment.
  const amount = Math.floor(captured / 3)
  const refund = async (manager: Manager) => {
    const body = { amount: (amount / 100).toFixed(2), reason: 'goodwill' }
    return (await manager.call('POST', `orders/${order?.id ?? ''}/refund`, body)).status
  }
  const fromDashboard = shop.refundAtStripe(intentId, 100)
  const answers = await Promise.all([...managers, ...managers, ...managers].map(refund))
  await fromDashboard
  const charge = shop.stripe.control.state().charges.find(({ payment_intent: id }) => id === intentId)
  shop.stripe.control.openDispute(charge?.id ?? '')
  const refusedAfter = await Promise.all(managers.map(refund))
  await shop.stripe.control.sendSkipped()
  await shop.books.drained()

  expect(answers.filter((status) => status === 200).length).toBeGreaterThan(0)
  // 503: the shop was overloaded.
  expect([...answers, ...refusedAfter].filter((status) => status >= 500 && status !== 503)).toEqual([])
  const refunded = moneyNow()?.refunded ?? 0
  expect(refunded).toBeGreaterThan(100)
  expect(refunded).toBeLessThanOrEqual(captured)
  const [books] = await shop.books.query<{ refunded: number }>(
    `select coalesce(sum(amount), 0)::float8 as refunded from refunds where order_id = $1 and status = 'succeeded'`,
    [order?.id],
  )
  expect(books?.refunded).toBe(refunded)
  const told = await shop.books.query('select 1 from order_events where order_id = $1 and type = $2', [
    order?.id,
    'dispute.created',
  ])
  expect(told).toHaveLength(1)
})
