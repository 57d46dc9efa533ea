import { afterAll, beforeAll, expect, test } from 'vitest'

import { expectSoundStock } from './support/books'
import { figureOf } from './support/figures'
import { openShop, type FaultyShop } from './support/shop'
import { buy, call, checkOut, eventually, patiently, placedOrder, readyCart, type Answer } from './support/shopper'

const connections = 3
const buyers = 150

let shop: FaultyShop

beforeAll(async () => {
  shop = await openShop('pool', { DATABASE_POOL_MAX: String(connections) })
})

afterAll(() => shop.stop())

test('all connections are in use: requests beyond the queue are refused, the others wait, and a retry succeeds', async () => {
  const carts = []
  for (let index = 0; index < buyers; index += 1) {
    carts.push(await readyCart(shop.url, 'PLENTY', `pool-${String(index)}@example.com`))
  }
  // The first checkout at the gate keeps its connection until the gate is opened, and the others wait for its lock on the stock.
  const gate = await shop.books.closeGate('orders', 'insert')
  const answered: Answer[] = []
  const checkouts = carts.map((cart) =>
    // A refused client retries, as the response tells it.
    patiently(async () => {
      const answer = await checkOut(shop.url, cart, 'manual')
      answered.push(answer)
      return answer
    }),
  )
  await gate.reached()
  await eventually(
    'a request waits for a connection',
    () => figureOf(shop.url, 'flow_masters_sql_pool_waiting'),
    (waiting) => waiting !== null && waiting > 0,
  )
  await eventually(
    'a checkout is refused',
    () => answered.length,
    (count) => count > 0,
  )
  // The gate is still closed, so these were answered at once and did not wait for another checkout to end.
  expect(answered.map(({ status, code }) => `${String(status)} ${String(code)}`)).toEqual(
    answered.map(() => '503 unavailable'),
  )
  expect((await fetch(`${shop.url}/api/health/live`)).status).toBe(200)

  await gate.open()
  const placed = (await Promise.all(checkouts)).map(placedOrder)
  expect(answered.filter(({ status }) => status !== 201 && status !== 503)).toEqual([])
  for (const { token } of placed) expect((await call(shop.url, 'GET', `/orders/${token}`)).status).toBe(200)
  const orders = await shop.books.query(`select id from orders where email like 'pool-%' and status = 'placed'`)
  expect(orders).toHaveLength(buyers)
  await expectSoundStock(shop.books)

  await buy(shop.url, 'after@example.com', 'manual')
  await shop.expectOneMail('after@example.com')
})
