import { stripeControl } from '../support/stripe'

import { setTimeout as sleep } from 'node:timers/promises'

import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { GET } from '@/app/api/metrics/route'
import { businessMetrics } from '@/features/insight/business-metrics'
import { env } from '@/platform/env'
import { jobQueue } from '@/platform/jobs'
import { addCollector, collect } from '@/platform/metrics/collectors'
import { measureBackups } from '@/platform/backup/measure-backups'
import { measureProcess } from '@/platform/metrics/process'
import { measureQueue } from '@/platform/jobs/measure-queue'
import { gauge, registry } from '@/platform/metrics/registry'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

import { fillCart } from '../../factories/cart'
import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let store: string
beforeAll(async () => {
  shop = await openShop({ currencies: ['USD', 'EUR'] })
  store = shop.ctx.store.slug
  await jobQueue()
  measureProcess()
  measureQueue()
  measureBackups()
})

// Each test looks at new figures.
beforeEach(() => {
  stripeControl.clearFaults()
  for (const collector of businessMetrics) addCollector(collector)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const ask = (authorization?: string): Promise<Response> =>
  GET(new Request('http://localhost/api/metrics', { headers: authorization ? { authorization } : {} }))

/** The value of one series now; null when there is none. */
async function valueOf(series: string): Promise<number | null> {
  await collect(systemContext)
  const line = (await registry().metrics()).split('\n').find((each) => each.startsWith(`${series} `))
  return line === undefined ? null : Number(line.split(' ').at(-1))
}

describe('the address of the metrics', () => {
  test('refuses callers without the token, and is not found when none is set', async () => {
    const token = env().METRICS_TOKEN ?? ''
    for (const wrong of [undefined, 'Bearer', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`]) {
      expect((await ask(wrong)).status, wrong).toBe(401)
    }
    const answer = await ask(`Bearer ${token}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('version=0.0.4')
    expect(await answer.text()).toContain('flow_masters_ready 1')
    delete env().METRICS_TOKEN
    expect((await ask(`Bearer ${token}`)).status).toBe(404)
    env().METRICS_TOKEN = token
  })
})

describe('figures of the shop', () => {
  test('an order, its money and the cart before it', async () => {
    const product = await createProduct(shop.ctx, { variants: [{ onHand: 4 }] })
    expect(await valueOf(`flow_masters_orders{store="${store}",status="placed"}`)).toBeNull()
    await createTestOrder(shop.ctx, {
      provider: 'manual',
      method: 'bank-transfer',
      lines: [{ product, quantity: 2, unitPrice: 1250 }],
    })
    await createTestOrder(shop.ctx, { lines: [{ product, quantity: 2, unitPrice: 100 }] })
    await fillCart(shop.ctx, { lines: [[(await createProduct(shop.ctx)).variants[0].sku, 1]] })
    for (const collector of businessMetrics) addCollector(collector)
    expect(await valueOf(`flow_masters_orders{store="${store}",status="placed"}`)).toBe(1)
    expect(await valueOf(`flow_masters_orders{store="${store}",status="pending"}`)).toBe(1)
    expect(await valueOf(`flow_masters_revenue_minor_units{store="${store}",currency="USD"}`)).toBeNull()
    expect(await valueOf(`flow_masters_last_order_timestamp_seconds{store="${store}"}`)).toBeGreaterThan(1.7e9)
    expect(await valueOf(`flow_masters_carts_day{store="${store}",state="open"}`)).toBe(1)
    expect(await valueOf(`flow_masters_conversion_ratio{store="${store}"}`)).toBe(0)
    expect(await valueOf(`flow_masters_payments{store="${store}",provider="stripe",status="pending"}`)).toBe(1)
    expect(await valueOf(`flow_masters_stock_variants{store="${store}",state="out"}`)).toBe(1)
    expect(await valueOf(`flow_masters_stock_variants{store="${store}",state="negative"}`)).toBe(0)
    expect(await valueOf('flow_masters_stripe_calls_total{operation="POST payment_intents",status="2xx"}')).toBe(1)
  })

  test('every figure can be read', async () => {
    for (const kind of ['customer', 'staff']) expect(await valueOf(`flow_masters_sessions{kind="${kind}"}`)).toBe(0)
    const failed = [...businessMetrics.map(({ name }) => name), 'ready', 'queue', 'backup']
    for (const name of failed)
      expect(await valueOf(`flow_masters_collector_errors_total{collector="${name}"}`)).toBeNull()
  })

  test('a cart that was not used for an hour counts as abandoned', async () => {
    const cart = await fillCart(shop.ctx, { lines: [[(await createProduct(shop.ctx)).variants[0].sku, 1]] })
    await sqlOf(shop.ctx).execute(sql`
      update carts set updated_at = now() - interval '2 hours'
      where token_hash = encode(sha256(${cart.token}::bytea), 'hex')`)
    expect(await valueOf(`flow_masters_carts_day{store="${store}",state="abandoned"}`)).toBe(1)
  })

  test('an event in quarantine', async () => {
    await sqlOf(shop.ctx).execute(sql`
      insert into payment_events (id, provider, type, payload, status) values ('evt_1', 'stripe', 'x', '{}', 'quarantined')`)
    expect(await valueOf('flow_masters_payment_events_open{status="quarantined"}')).toBe(1)
  })
})

describe('figures of the database', () => {
  test('every statement is timed, and a failed one counted by its class', async () => {
    const db = sqlOf(shop.ctx)
    const before = (await valueOf('flow_masters_sql_duration_seconds_count{operation="select"}')) ?? 0
    await db.execute(sql`select 1`)
    await shop.ctx.payload.db.pool.query('select 2')
    expect(await valueOf('flow_masters_sql_duration_seconds_count{operation="select"}')).toBeGreaterThanOrEqual(
      before + 2,
    )
    await expect(db.execute(sql`select 1 / 0`)).rejects.toThrow()
    await expect(shop.ctx.payload.db.pool.query('select nothing')).rejects.toThrow()
    expect(await valueOf('flow_masters_sql_errors_total{class="22"}')).toBe(1)
    expect(await valueOf('flow_masters_sql_errors_total{class="42"}')).toBe(1)
    expect(await valueOf('flow_masters_sql_pool_limit')).toBe(shop.ctx.payload.db.pool.options.max)
  })

  test('the age of the oldest job of the queue is reported', async () => {
    await (await jobQueue()).createQueue('test/late')
    await sqlOf(shop.ctx).execute(sql`
      insert into pgboss.job (name, data, created_on, start_after)
      values ('test/late', '{}', now() - interval '10 minutes', now() - interval '10 minutes')`)
    await sqlOf(shop.ctx).execute(sql`
      insert into pgboss.job (name, data, state, created_on, started_on, completed_on)
      select 'test/late', '{}', 'failed', now() - interval '2 days', now() - interval '2 days', now() - interval '2 days'
      from generate_series(1, 3)`)
    const output = { message: 'The mail was not taken', smtp: { command: 'RCPT TO', replyCode: 550 } }
    await sqlOf(shop.ctx).execute(sql`
      insert into pgboss.job (name, data, state, created_on, started_on, completed_on, output)
      values ('test/late', '{}', 'failed', now(), now(), now(), ${JSON.stringify(output)}::jsonb)`)
    await (await jobQueue()).supervise('test/late')
    measureQueue()
    expect(await valueOf('flow_masters_jobs{queue="test/late",state="waiting"}')).toBe(1)
    expect(await valueOf('flow_masters_jobs_oldest_waiting_seconds{queue="test/late"}')).toBeGreaterThanOrEqual(600)
    // An address that no server accepts was mistyped, which is not a failure of the shop.
    expect(await valueOf('flow_masters_jobs_dead{queue="test/late",cause="failure"}')).toBe(3)
    expect(await valueOf('flow_masters_jobs_dead{queue="test/late",cause="refused_address"}')).toBe(1)
  })

  test('simultaneous scrapes share one reading, and a figure that fails is left out, counted, and delays no scrape', async () => {
    const figure = gauge('test_figure', 'A figure of this test.')
    const read = vi.fn(() => {
      figure.set(7)
      return Promise.resolve()
    })
    addCollector({ name: 'test', gauges: [{ reset: () => figure.remove() }], read })
    await Promise.all([collect(systemContext), collect(systemContext)])
    await collect(systemContext)
    expect(read).toHaveBeenCalledTimes(1)
    expect(await valueOf('test_figure')).toBe(7)
    addCollector({
      name: 'test',
      gauges: [{ reset: () => figure.remove() }],
      read: () => Promise.reject(new Error('no database')),
    })
    expect(await valueOf('test_figure')).toBeNull()
    expect(await valueOf('flow_masters_collector_errors_total{collector="test"}')).toBe(1)
    addCollector({ name: 'test', gauges: [], read: () => sleep(60_000, undefined, { ref: false }) })
    expect(await valueOf('flow_masters_ready')).toBe(1)
    addCollector({ name: 'test', gauges: [], read: () => Promise.resolve() })
  })
})
