import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { crowdDuring, expectKept } from './support/crowd'
import { figureOf } from './support/figures'
import { usualTime } from './support/latency'
import { outagesPostgres } from './support/postgres'
import { openShop, type FaultyShop } from './support/shop'
import { startSlowClients } from './support/slow-clients'
import { buy, call, checkOut, eventually, placedOrder, readyCart, type Answer } from './support/shopper'

let shop: FaultyShop
let port: number

beforeAll(async () => {
  const postgres = await outagesPostgres.start()
  ;({ port } = postgres)
  shop = await openShop('outages', {}, postgres.url)
})

afterEach(() => {
  shop.stripe.control.clearFaults()
  shop.mail.faults.set([])
})

afterAll(() => shop.stop())

describe('Stripe', () => {
  test.each([
    ['answers 500', { status: 500 }],
    ['answers 429', { status: 429 }],
    ['cuts the connection', { drop: true }],
  ])('%s: the checkout says so, and keeps neither stock nor an order without an intent', async (_name, fault) => {
    const cart = await readyCart(shop.url, 'PLENTY', 'storm@example.com')
    const before = await shop.books.stockOf('PLENTY')
    shop.stripe.control.addFault({ path: '/v1/*', times: 1000, ...fault })
    const answer = await checkOut(shop.url, cart, 'stripe')
    expect(answer).toMatchObject({ status: 503, code: 'payment_unavailable' })
    expect(await shop.books.stockOf('PLENTY')).toEqual(before)
    expect(await shop.books.query(`select id from orders where status = 'pending'`)).toEqual([])

    shop.stripe.control.clearFaults()
    const { intentId } = placedOrder(await checkOut(shop.url, cart, 'stripe'))
    expect(intentId).not.toBe('')
    await giveUpOrders()
  })

  test('loses its answer after accepting: one intent for the order', async () => {
    shop.stripe.control.addFault({ method: 'POST', path: '/v1/payment_intents', drop: true, when: 'after' })
    const before = shop.stripe.control.state().paymentIntents.length
    const { intentId } = await buy(shop.url, 'lost-answer@example.com')
    const made = shop.stripe.control.state().paymentIntents.slice(before)
    expect(made.map(({ id }) => id)).toEqual([intentId])
    await giveUpOrders()
  })

  /** So that the next test counts its own orders alone. */
  async function giveUpOrders(): Promise<void> {
    await shop.books.query(`update orders set status = 'canceled' where status = 'pending'`)
  }
})

describe('the mail server', () => {
  const left = () => shop.mail.faults.list().map(({ remaining }) => remaining)
  const allDone = (remaining: number[]) => remaining.every((times) => times === 0)
  const stateOf = async (email: string) => {
    const [row] = await shop.books.query<{ state: string }>(
      `select j.state::text from pgboss.job j join orders o on o.id::text = j.data->>'orderId'
       where j.name = 'order.placed/confirmation-mail' and o.email = $1`,
      [email],
    )
    return row?.state
  }

  test('is down for a while: the order stands, and the mail comes once', async () => {
    const email = 'patient@example.com'
    shop.mail.faults.set([
      { stage: 'recipient', code: 451, to: email },
      { stage: 'data', code: 452, to: email },
    ])
    const { status } = await buy(shop.url, email, 'manual')
    expect(status).toBe('placed')
    await eventually('the mail is tried again and again', left, allDone)
    await shop.expectOneMail(email)
    expect(await figureOf(shop.url, 'flow_masters_mails_total', /"failed"/)).toBeGreaterThanOrEqual(2)
  })

  test('permanently refuses one mail after it was down: that mail is kept and not retried, the others are sent', async () => {
    const refused = 'refused@example.com'
    const served = 'served@example.com'
    shop.mail.faults.set([
      { stage: 'recipient', code: 451, to: refused },
      { stage: 'data', code: 554, to: refused },
      { stage: 'recipient', code: 451, to: served },
    ])
    await buy(shop.url, refused, 'manual')
    await buy(shop.url, served, 'manual')
    await eventually(
      'the refused mail is a dead letter',
      () => stateOf(refused),
      (state) => state === 'failed',
    )
    await shop.expectOneMail(served)
    expect(left()).toEqual([0, 0, 0])
    expect(shop.mailsTo(refused)).toBe(0)
    expect(await stateOf(refused)).toBe('failed')
  })
})

test('Postgres restarts under load: quick 503s, nothing acknowledged is lost, and it recovers by itself', async () => {
  const probes: Answer[] = []
  const answers = await crowdDuring(shop, 'postgres', async () => {
    await outagesPostgres.stop()
    for (let count = 0; count < 10; count += 1) probes.push(await call(shop.url, 'POST', '/carts', {}))
    await outagesPostgres.start(port)
  })
  expect(probes.map(({ status, code }) => `${String(status)} ${String(code)}`)).toEqual(
    probes.map(() => '503 unavailable'),
  )
  expect(usualTime(probes)).toBeLessThan(6_000)
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 503)).toEqual([])
  expect(await figureOf(shop.url, 'flow_masters_http_requests_total', /"503"/)).toBeGreaterThanOrEqual(probes.length)
  await expectKept(shop, answers)
})

test('the disk of the database is full: a clear 503, no partial order, and recovery when space is free again', async () => {
  const cart = await readyCart(shop.url, 'PLENTY', 'no-room@example.com')
  const before = await shop.books.stockOf('PLENTY')
  // The error of Postgres when a file cannot grow. A full disk of the write-ahead log restarts Postgres, which the test above covers.
  for (const table of ['orders', 'stock_holds', 'payments', 'stock_movements']) {
    const makeRoom = await shop.books.fillDisk(table)
    const answer = await checkOut(shop.url, cart, 'manual')
    await makeRoom()
    if (answer.status === 201) throw new Error(`An order without any row in ${table}`)
    expect([table, answer.status, answer.code]).toEqual([table, 503, 'unavailable'])
    expect(await shop.books.stockOf('PLENTY')).toEqual(before)
  }
  expect(await shop.books.query(`select id from orders where email = 'no-room@example.com'`)).toEqual([])
  const { token } = placedOrder(await checkOut(shop.url, cart, 'manual'))
  expect(await shop.books.statusOf(token)).toBe('placed')
  await shop.expectOneMail('no-room@example.com')
})

test('hundreds of slow clients that send single bytes do not delay other requests', async () => {
  const crawl = await startSlowClients(shop.url, 300)
  const probes: Answer[] = []
  for (let count = 0; count < 100; count += 1) probes.push(await call(shop.url, 'GET', '/products?limit=1'))
  const { status } = await buy(shop.url, 'beside-the-slow@example.com', 'manual')
  expect(crawl.stillOpen()).toBeGreaterThan(250)
  await crawl.stop()
  expect(status).toBe('placed')
  expect([...new Set(probes.map((answer) => answer.status))]).toEqual([200])
  expect(usualTime(probes)).toBeLessThan(2_000)
})

test('SIGTERM during checkouts: every acknowledged order exists', async () => {
  const [server] = shop.replicas
  const answers = await crowdDuring(shop, 'deployment', async () => {
    await server?.stop()
    await server?.start()
  })
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  await expectKept(shop, answers)
})

test('SIGTERM while a mail is being sent: the mail is sent and recorded before the process ends', async () => {
  const email = 'on-its-way@example.com'
  const [server] = shop.replicas
  shop.mail.faults.set([{ stage: 'data', delay: 1_500, to: email }])
  await buy(shop.url, email, 'manual')
  await eventually(
    'the mail is being sent',
    () => shop.mail.faults.list().map(({ remaining }) => remaining),
    ([remaining]) => remaining === 0,
  )
  await server?.stop()
  const running = await shop.books.query(`select name from pgboss.job where state in ('active', 'retry')`)
  expect(running).toEqual([])
  await server?.start()
  await shop.expectOneMail(email)
})
