import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { expectSoundStock } from './support/books'
import { figureOf } from './support/figures'
import { openShop, type FaultyShop } from './support/shop'
import { buy, call, checkOut, eventually, placedOrder, readyCart, type Answer } from './support/shopper'

const connections = 3
const buyers = 150

let shop: FaultyShop

beforeAll(async () => {
  shop = await openShop('pool', { DATABASE_POOL_MAX: String(connections) })
})

afterAll(() => shop.stop())

/** Holds the stock of what everybody wants, so that each checkout keeps its connection until the lock is given back. */
async function holdStock(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('begin')
  await client.query(
    `select 1 from stock_levels s join variants v on v.id = s.variant_id where v.sku = 'PLENTY' for update of s`,
  )
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

const waitingForStock = async (): Promise<number> => {
  const [row] = await shop.books.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return row?.count ?? 0
}

test('all connections are taken: who cannot be served is told so while the others wait, and nothing acknowledged is lost', async () => {
  const carts = []
  for (let index = 0; index < buyers; index += 1) {
    carts.push(await readyCart(shop.url, 'PLENTY', `pool-${String(index)}@example.com`))
  }
  const giveBack = await holdStock()
  const answered: Answer[] = []
  const checkouts = carts.map(async (cart) => {
    answered.push(await checkOut(shop.url, cart, 'manual'))
  })
  await eventually('a checkout waits for the stock', waitingForStock, (count) => count > 0)
  await eventually(
    'a checkout is refused',
    () => answered.length,
    (count) => count > 0,
  )
  // The lock is still held, so these were answered at once and did not wait for another checkout to end.
  expect(answered.map(({ status, code }) => `${String(status)} ${String(code)}`)).toEqual(
    answered.map(() => '503 unavailable'),
  )
  expect((await fetch(`${shop.url}/api/health/live`)).status).toBe(200)
  expect(await figureOf(shop.url, 'flow_masters_sql_pool_waiting')).toBeGreaterThan(0)

  await giveBack()
  await Promise.all(checkouts)
  const placed = answered.filter(({ status }) => status === 201).map(placedOrder)
  expect(placed.length).toBeGreaterThanOrEqual(connections)
  expect(answered.filter(({ status }) => status !== 201 && status !== 503)).toEqual([])
  for (const { token } of placed) expect((await call(shop.url, 'GET', `/orders/${token}`)).status).toBe(200)
  const orders = await shop.books.query(`select id from orders where email like 'pool-%' and status = 'placed'`)
  expect(orders).toHaveLength(placed.length)
  await expectSoundStock(shop.books)

  await buy(shop.url, 'after@example.com', 'manual')
  await shop.expectOneMail('after@example.com')
})
