import { afterAll, beforeAll, expect, test } from 'vitest'

import { testSecrets } from '../support/test-run.ts'
import { expectSoundStock } from './support/books'
import { signManagerIn } from './support/manager'
import { openShop, type FaultyShop } from './support/shop'
import { buy, call, checkOut, eventually, placedOrder, readyCart } from './support/shopper'

/** What must hold when the process is killed at a critical moment; the numbers are those of docs/correctness.md. */
let shop: FaultyShop

beforeAll(async () => {
  shop = await openShop('kills')
})

afterAll(() => shop.stop())

const server = () => {
  const [first] = shop.replicas
  if (!first) throw new Error('No server')
  return first
}

/**
 * How often the shop asks Stripe, each time for 10 seconds: with a fault for all of them it still waits when it is
 * killed.
 */
const allTries = 3

/** Keeps orders too young for the sweeper, however long a server takes to start. */
const keepOrdersYoung = () => shop.books.query(`update orders set created_at = now() + interval '1 hour'`)

/** Lets time pass until the sweeper looks at them. */
const ageOrders = () => shop.books.query(`update orders set created_at = now() - interval '2 minutes'`)

const intentsOf = async (email: string): Promise<number> => {
  const [order] = await shop.books.query<{ id: string }>('select id from orders where email = $1', [email])
  return shop.stripe.control.state().paymentIntents.filter(({ metadata }) => metadata['order'] === order?.id).length
}

test('killed while Stripe creates the intent: one intent in the end, and the reservation expires', async () => {
  const email = 'while-asking@example.com'
  const cart = await readyCart(shop.url, 'PLENTY', email)
  const before = await shop.books.stockOf('PLENTY')
  const hang = { hang: true, when: 'after', times: allTries } as const
  shop.stripe.control.addFault({ method: 'POST', path: '/v1/payment_intents', ...hang })
  const lost = checkOut(shop.url, cart, 'stripe')
  await eventually(
    'the intent at Stripe',
    () => intentsOf(email),
    (count) => count === 1,
  )
  await server().crash()
  expect((await lost).status).toBe(0)
  shop.stripe.control.clearFaults()
  await server().start()

  expect(await shop.books.stockOf('PLENTY')).toEqual({ ...before, reserved: before.reserved + 1 })
  const again = placedOrder(await checkOut(shop.url, cart, 'stripe'))
  expect(again.intentId).not.toBe('')
  expect(await intentsOf(email)).toBe(1)

  await shop.books.query(`update stock_holds set expires_at = now() - interval '1 second' where status = 'reserved'`)
  await shop.books.runJob('inventory/expire-reservations')
  expect(await shop.books.stockOf('PLENTY')).toEqual({ ...before, reserved: 0 })
  await expectSoundStock(shop.books)
})

test('killed inside the transaction of the order: nothing is left of it, and the same cart can be bought', async () => {
  const cart = await readyCart(shop.url, 'PLENTY', 'inside@example.com')
  const before = await shop.books.stockOf('PLENTY')
  const gate = await shop.books.closeGate('stock_holds', 'insert')
  const lost = checkOut(shop.url, cart, 'manual')
  await gate.reached()
  await server().crash()
  await gate.open()
  await lost

  expect(await shop.books.query('select id from orders where email = $1', ['inside@example.com'])).toEqual([])
  expect(await shop.books.stockOf('PLENTY')).toEqual(before)
  await server().start()
  placedOrder(await checkOut(shop.url, cart, 'manual'))
  await shop.expectOneMail('inside@example.com')
  await expectSoundStock(shop.books)
})

test('killed after the payment, no webhook ever: the sweeper places the order, once', async () => {
  const email = 'no-webhook@example.com'
  shop.stripe.control.setWebhookMode({ mode: 'off' })
  const { token, intentId } = await buy(shop.url, email)
  await shop.pay(intentId)
  await keepOrdersYoung()
  await server().crash()
  await server().start()
  expect(await shop.books.statusOf(token)).toBe('pending')

  await ageOrders()
  await shop.books.runJob('sweep-payments')
  expect(await shop.books.statusOf(token)).toBe('placed')
  // A second sweep, the late webhooks and the returning browser change nothing.
  await Promise.all([
    shop.books.runJob('sweep-payments'),
    shop.stripe.control.sendSkipped(),
    fetch(`${shop.url}/checkout/return?order=${token}`),
  ])
  await shop.expectOneMail(email)
})

test('webhook, returning browser and sweeper at once place the order once', async () => {
  const email = 'all-at-once@example.com'
  shop.stripe.control.setWebhookMode({ mode: 'off' })
  const { token, intentId } = await buy(shop.url, email)
  await shop.pay(intentId)
  await ageOrders()
  await Promise.all([
    shop.books.runJob('sweep-payments'),
    shop.stripe.control.sendSkipped(),
    fetch(`${shop.url}/checkout/return?order=${token}`),
  ])
  expect(await shop.books.statusOf(token)).toBe('placed')
  await shop.expectOneMail(email)
  const events = await shop.books.query(
    `select e.type from order_events e join orders o on o.id = e.order_id where o.token = $1 and e.type like '%placed%'`,
    [token],
  )
  expect(events).toHaveLength(1)
})

test('killed between the commit of the event and the answer: the order is placed once', async () => {
  const email = 'before-the-answer@example.com'
  const endpoint = { url: `${shop.url}/api/webhooks/stripe`, secret: testSecrets.stripeWebhook }
  shop.stripe.control.setWebhookEndpoints([{ ...endpoint, events: ['payment_intent.succeeded'] }])
  shop.stripe.control.setWebhookMode({ mode: 'normal' })
  const { token, intentId } = await buy(shop.url, email)
  const gate = await shop.books.closeGate('payment_events', 'commit')
  await shop.pay(intentId)
  await gate.reached()
  await server().crash()
  // Postgres completes a commit when its client has disconnected.
  await gate.open()
  const [event] = shop.stripe.control.events().slice(-1)
  expect(shop.stripe.control.deliveries(event?.id).some(({ state }) => state === 'delivered')).toBe(false)
  expect(await shop.books.query(`select id from payment_events where status = 'received'`)).toHaveLength(1)

  await server().start()
  await eventually(
    'the order is placed',
    () => shop.books.statusOf(token),
    (status) => status === 'placed',
  )
  await eventually(
    'Stripe repeats the event until it is answered',
    () => shop.stripe.control.deliveries(event?.id).map(({ state }) => state),
    (states) => states.every((state) => state === 'delivered'),
  )
  await shop.expectOneMail(email)
})

test('killed after the commit, before any of its jobs ran: the restarted server does them, once', async () => {
  await server().stop()
  // As if every job were late: this process accepts orders and webhooks but runs no jobs.
  await server().start({ WORKER: 'off' })
  const paid = await buy(shop.url, 'paid-late@example.com')
  const byHand = await buy(shop.url, 'by-hand-late@example.com', 'manual')
  await shop.pay(paid.intentId)
  await eventually(
    'the event is stored',
    () => shop.books.query(`select id from payment_events where status = 'received'`),
    (events) => events.length === 1,
  )
  await server().crash()
  expect(await shop.books.statusOf(paid.token)).toBe('pending')
  expect(shop.mailsTo('by-hand-late@example.com')).toBe(0)

  await server().start({})
  await eventually(
    'the order is placed',
    () => shop.books.statusOf(paid.token),
    (status) => status === 'placed',
  )
  await shop.expectOneMail('paid-late@example.com')
  await shop.expectOneMail('by-hand-late@example.com')
  expect((await call(shop.url, 'GET', `/orders/${byHand.token}`)).status).toBe(200)
})

test('killed after the mail server accepted the mail: at most one more mail, with the same Message-ID', async () => {
  const email = 'taken-twice@example.com'
  shop.mail.faults.set([{ stage: 'data', keep: true, hang: true, to: email }])
  await buy(shop.url, email, 'manual')
  await eventually(
    'the mail is accepted',
    () => shop.mailsTo(email),
    (count) => count === 1,
  )
  await server().crash()
  await server().start()
  await shop.books.endLeases()
  await eventually(
    'the mail is sent again',
    () => shop.mailsTo(email),
    (count) => count === 2,
  )
  await shop.books.drained()
  const mails = shop.mail.store.list({ to: email })
  expect(mails).toHaveLength(2)
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
})

test.each(['before', 'after'] as const)(
  'killed during a refund, %s Stripe does it: the money is refunded once, and the records equal Stripe’s',
  async (when) => {
    const email = `refunded-${when}@example.com`
    shop.stripe.control.setWebhookMode({ mode: 'off' })
    const { token, intentId } = await buy(shop.url, email)
    await shop.pay(intentId)
    await fetch(`${shop.url}/checkout/return?order=${token}`)
    expect(await shop.books.statusOf(token)).toBe('placed')
    const [order] = await shop.books.query<{ id: string }>('select id from orders where token = $1', [token])
    const manager = await signManagerIn(shop.url, shop.url)
    shop.stripe.control.addFault({ method: 'POST', path: '/v1/refunds', hang: true, when, times: allTries })
    const lost = manager
      .call('POST', `orders/${order?.id ?? ''}/refund`, { amount: '3.00', reason: 'goodwill' })
      .catch(() => null)
    await eventually(
      'Stripe is asked for the refund',
      () => shop.stripe.control.faults(),
      ([fault]) => (fault?.times ?? 0) < allTries,
    )
    await server().crash()
    expect(await lost).toBeNull()
    shop.stripe.control.clearFaults()
    await server().start()

    const booked = () =>
      shop.books.query<{ status: string; amount: number }>(
        'select status, amount::float8 as amount from refunds where order_id = $1',
        [order?.id],
      )
    expect(await booked()).toEqual([{ status: 'pending', amount: 300 }])
    await shop.books.query(`update refunds set created_at = created_at - interval '1 minute' where order_id = $1`, [
      order?.id,
    ])
    await Promise.all([shop.books.runJob('sweep-payments'), shop.books.runJob('sweep-payments')])
    expect(await booked()).toEqual([{ status: 'succeeded', amount: 300 }])
    const { refunds, money } = shop.stripe.control.state()
    expect(refunds.filter((refund) => refund.payment_intent === intentId).map(({ amount }) => amount)).toEqual([300])
    expect(money.find(({ intent }) => intent === intentId)).toMatchObject({ refunded: 300 })
  },
)
