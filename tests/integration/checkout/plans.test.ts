import { eventsOf, payWith } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'

import { sqlOf } from '@/platform/transaction'

import { berlin } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { guestAnswerSchema } from '../support/guest-answer'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'
import { deliver } from '../support/webhook'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

/** An order of one piece each of these, with all that follows in the background. */
async function order(host: string, skus: readonly string[], provider: 'manual' | 'stripe') {
  const call = async (...[method, path, body]: readonly ['POST' | 'PUT', string, object]) => {
    const { status, body: found } = await callApi(host, method, path, { body })
    expect(status, JSON.stringify(found)).toBeLessThan(300)
    return guestAnswerSchema.parse(found)
  }
  const { token = '' } = await call('POST', '/carts', {})
  for (const sku of skus) await call('POST', `/carts/${token}/lines`, { sku, quantity: 1 })
  const { quote } = await call('PUT', `/carts/${token}/addresses`, { email: 'ada@example.com', shipping: berlin })
  const placed = { payment: { provider }, expectedTotal: quote?.total }
  const { payment } = await call('POST', `/carts/${token}/checkout`, placed)
  const [intent] = payment?.clientSecret?.split('_secret_') ?? []
  if (intent) {
    await payWith(intent)
    await deliver(eventsOf(intent, 'payment_intent.succeeded'))
  }
  await runJobs()
}

/** The named statements of all connections that Postgres plans anew for the values of each execution. */
async function plannedEachTime({ ctx }: TestShop): Promise<string[]> {
  const { pool } = ctx.payload.db
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
  try {
    // Postgres plans the first five executions for their values, and then compares.
    const found = clients.map((client) =>
      client.query<{ statement: string }>('select statement from pg_prepared_statements where custom_plans > 5'),
    )
    return (await Promise.all(found)).flatMap(({ rows }) => rows.map(({ statement }) => statement))
  } finally {
    for (const client of clients) client.release()
  }
}

test('the statements of an order are planned once for each connection, whatever the catalog has', async () => {
  const shop = await openShop({ isDefault: true })
  const catalog: string[] = []
  for (let made = 0; made < 25; made++) {
    const { variants } = await createProduct(shop.ctx, { variants: Array.from({ length: 8 }, () => ({ onHand: 100 })) })
    catalog.push(...variants.map(({ sku }) => sku))
  }
  // Without statistics Postgres takes all tables for equally large.
  await sqlOf(shop.ctx).execute(sql`analyze`)
  await runJobs()
  const ofTheCatalog = await plannedEachTime(shop)
  for (let placed = 0; placed < 12; placed++) {
    const skus = catalog.slice(placed * 2, placed * 2 + 2)
    await order(`${shop.ctx.store.slug}.example`, skus, placed % 2 === 0 ? 'manual' : 'stripe')
  }
  expect((await plannedEachTime(shop)).filter((statement) => !ofTheCatalog.includes(statement))).toEqual([])
})
