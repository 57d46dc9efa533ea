import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ApiShopper, type Answer } from '../support/api-shopper'
import { startTestApp, type TestApp } from '../support/test-app'

const BUYERS = 200

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ name: 'limited-stock', postgresUrl: process.env.TEST_POSTGRES_URL ?? '' })
  await app.addReplica()
})

afterAll(() => app.stop())

interface Level {
  on_hand: number
  reserved: number
  allocated: number
}

async function stockOf(sku: string): Promise<Level | undefined> {
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  const found = await client.query<Level>(
    'SELECT on_hand, reserved, allocated FROM stock_levels s JOIN variants v ON v.id = s.variant_id WHERE v.sku = $1',
    [sku],
  )
  await client.end()
  return found.rows[0]
}

/** Does the work for all, a few at a time, as a crowd that arrives over some seconds would. */
async function forAll<T, R>(items: T[], work: (item: T, index: number) => Promise<R>, lanes = 20): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

test('200 buyers of 10 copies over two replicas make exactly 10 orders, and the others are told why', async () => {
  const shoppers = Array.from(
    { length: BUYERS },
    (_, index) => new ApiShopper(app.replicas[index % 2]?.url.replace('localhost', '127.0.0.1') ?? ''),
  )
  const carts = await forAll(shoppers, async (shopper, index) => ({
    shopper,
    token: await shopper.fillCart('FM-LIMITED', `buyer${String(index)}@example.com`),
  }))

  const answers: Answer[] = await Promise.all(carts.map(({ shopper, token }) => shopper.checkOut(token)))

  const refused = answers.filter(({ status }) => status !== 201)
  expect(answers.length - refused.length).toBe(10)
  for (const { status, body } of refused) {
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'insufficient_stock' })
  }
  const stock = await stockOf('FM-LIMITED')
  expect(stock?.on_hand).toBe(10)
  expect((stock?.reserved ?? 0) + (stock?.allocated ?? 0)).toBe(10)
})
