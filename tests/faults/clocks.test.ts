import { resolve } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { Replica } from '../support/test-app.ts'
import { expectSoundStock } from './support/books'
import { signManagerIn } from './support/manager'
import { openShop, type FaultyShop } from './support/shop'
import { buy, call, eventually } from './support/shopper'

/** One server that runs no jobs, and one that does: its clock is wrong, or it is paused. */
let shop: FaultyShop
let worker: Replica
let minutesOff = 10

const preload = resolve('tests/faults/support/wrong-clock.cjs')

const asWorker = { WORKER: 'inline' }

const withClock = (minutesAhead: number) => ({
  ...asWorker,
  NODE_OPTIONS: `--require ${preload}`,
  WRONG_CLOCK_MS: String(minutesAhead * 60_000),
})

beforeAll(async () => {
  shop = await openShop('clocks', { WORKER: 'off' })
  shop.stripe.control.setWebhookMode({ mode: 'off' })
  worker = await shop.addReplica(withClock(minutesOff))
})

afterEach(() => {
  shop.stripe.control.clearFaults()
})

afterAll(() => shop.stop())

describe.each([10, -10])('a replica whose clock is %i minutes off', (minutes) => {
  beforeAll(async () => {
    if (minutes === minutesOff) return
    await worker.stop()
    await worker.start(withClock(minutes))
    minutesOff = minutes
  })

  test('reserves stock for as long as the others and releases no reservation early', async () => {
    const email = (url: string) => `clock-${String(minutes)}-${url === shop.url ? 'right' : 'wrong'}@example.com`
    const begun = Date.now()
    const orders = await Promise.all([shop.url, worker.url].map((url) => buy(url, email(url))))
    const ended = Date.now()
    // A UUIDv7 begins with the milliseconds of the clock of its process: this proves that the clock is wrong.
    const [ofWrong] = await shop.books.query<{ id: string }>('select id from orders where email = $1', [
      email(worker.url),
    ])
    const madeAt = Number.parseInt(ofWrong?.id.replaceAll('-', '').slice(0, 12) ?? '', 16)
    expect(madeAt - minutes * 60_000).toBeGreaterThanOrEqual(begun)
    expect(madeAt - minutes * 60_000).toBeLessThanOrEqual(ended)
    const holds = () =>
      shop.books.query(
        `select round(extract(epoch from h.expires_at - o.created_at) / 60)::int as minutes,
           h.expires_at between now() + interval '20 minutes' and now() + interval '30 minutes' as "isFromNow"
         from stock_holds h join orders o on o.id = h.order_id where o.token = any($1)`,
        [orders.map(({ token }) => token)],
      )
    const bothHeld = [1, 2].map(() => ({ minutes: 30, isFromNow: true }))
    expect(await holds()).toEqual(bothHeld)

    await Promise.all(['inventory/expire-reservations', 'sweep-payments'].map((job) => shop.books.runJob(job)))
    expect(await holds()).toEqual(bothHeld)
    for (const { token } of orders) expect(await shop.books.statusOf(token)).toBe('pending')
    await shop.books.query(`update orders set status = 'canceled' where token = any($1)`, [
      orders.map(({ token }) => token),
    ])
    await shop.books.query(`update stock_holds set expires_at = now() where status = 'reserved'`)
    await shop.books.runJob('inventory/expire-reservations')
    await expectSoundStock(shop.books)
  })

  test('accepts sessions that the others started, and they accept its own', async () => {
    for (const [made, used] of [
      [shop.url, worker.url],
      [worker.url, shop.url],
    ] as const) {
      const manager = await signManagerIn(made, shop.url)
      const elsewhere = await manager.at(used).call('GET', 'products?limit=1')
      expect(elsewhere.status).toBe(200)
    }
  })

  test('mails a link that is valid for a day', async () => {
    const email = `link-${String(minutes)}@example.com`
    const account = { email, name: 'Ada' }
    const [before] = await shop.books.query<{ now: Date }>('select now()')
    expect((await call(worker.url, 'POST', '/customers', account)).status).toBe(202)
    const links = await shop.books.query(
      `select t.expires_at between $2::timestamptz + interval '1 day' and now() + interval '1 day' as "isOfOneDay"
       from customer_tokens t join customers c on c.id = t.customer_id where c.email = $1`,
      [email, before?.now],
    )
    expect(links).toEqual([{ isOfOneDay: true }])
  })
})

test('a worker that was paused past its lease does not repeat a job that another has done', async () => {
  const email = 'stood-still@example.com'
  const { token, intentId } = await buy(shop.url, email)
  await shop.pay(intentId)
  // The sweeper would ask Stripe as well, each minute.
  await shop.books.endSchedules()
  // The answer reaches the worker long after another worker has acted on it.
  shop.stripe.control.addFault({ method: 'GET', path: '/v1/payment_intents/*', delayMs: 1_000 })
  await shop.stripe.control.sendSkipped()
  await eventually(
    'the worker asks Stripe',
    () => shop.stripe.control.faults().length,
    (count) => count === 0,
  )
  worker.pause()
  await shop.books.endLeases()
  const other = await shop.addReplica(asWorker)
  await eventually(
    'the other worker places the order',
    () => shop.books.statusOf(token),
    (status) => status === 'placed',
  )
  await shop.books.drained()
  const before = await shop.books.stockOf('PLENTY')
  worker.resume()
  await eventually(
    'the worker answers again',
    async () => (await fetch(`${worker.url}/api/health/live`)).status,
    (status) => status === 200,
  )
  // It ends its present job before it takes a new one.
  await worker.stop()

  await shop.expectOneMail(email)
  expect(await shop.books.stockOf('PLENTY')).toEqual(before)
  const placed = `select 1 from order_events e join orders o on o.id = e.order_id where o.token = $1 and e.type = 'order.placed'`
  expect(await shop.books.query(placed, [token])).toHaveLength(1)
  // The other worker queues scheduled jobs again at each full minute.
  const undone = `select name from pgboss.job where state in ('failed', 'retry', 'active')
    and name not like '\\_\\_pgboss%' and name not in (select name from pgboss.schedule)`
  expect(await shop.books.query(undone)).toEqual([])
  await expectSoundStock(shop.books)
  await other.stop()
})
