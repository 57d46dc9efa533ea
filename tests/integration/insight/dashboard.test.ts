import '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { businessMetrics } from '@/features/insight/business-metrics'
import { getDashboard } from '@/features/insight/dashboard.queries'
import { cancelOrder } from '@/features/orders/cancel-order'
import { markPaid } from '@/features/orders/mark-paid'
import { refundOrder } from '@/features/orders/refund-order'
import type { Context } from '@/platform/context'
import { addCollector, collect } from '@/platform/metrics/collectors'
import { registry } from '@/platform/metrics/registry'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { setOnHand } from '../../factories/stock'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let pen: TestProduct
let staffId: string

beforeAll(async () => {
  staffId = await createStaff((await openShop()).ctx)
})
beforeEach(async () => {
  for (const collector of businessMetrics) addCollector(collector)
  shop = await openShop({ timeZone: 'Europe/Berlin' })
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 50 }] })
})

const transfer = (quantity = 1, currency: 'USD' | 'EUR' = 'USD'): Promise<TestOrder> =>
  createTestOrder(shop.ctx, {
    provider: 'manual',
    method: 'bank-transfer',
    currency,
    lines: [{ product: pen, quantity }],
  })

/** The context at another time: the dashboard takes today from the context's clock. */
const at = (now: string): Context => ({ ...shop.ctx, clock: { now: () => new Date(now) } })

const movedAt = async (order: TestOrder, captured: string, refunded?: string): Promise<void> => {
  const db = sqlOf(shop.ctx)
  await db.execute(sql`update payments set captured_at = ${captured}::timestamptz where order_id = ${order.id}`)
  if (refunded) {
    await db.execute(sql`update refunds set updated_at = ${refunded}::timestamptz where order_id = ${order.id}`)
  }
  // Moments before today: the rows changed when the money moved.
  await db.execute(sql`update payments set updated_at = captured_at where order_id = ${order.id}`)
}

const salesAt = async (now: string) =>
  (await getDashboard(at(now), [shop.ctx.store])).days.map(({ day, currency, orders, revenue }) => [
    day,
    currency,
    orders,
    revenue,
  ])

/** The revenue of the metrics in a currency; null where there is none. */
async function measured(currency: string): Promise<number | null> {
  await collect(systemContext)
  const series = `flow_masters_revenue_minor_units{store="${shop.ctx.store.slug}",currency="${currency}"}`
  const line = (await registry().metrics()).split('\n').find((each) => each.startsWith(`${series} `))
  return line === undefined ? null : Number(line.split(' ').at(-1))
}

const total = async () => {
  const { days } = await getDashboard(shop.ctx, [shop.ctx.store])
  return days.reduce((sum, { revenue }) => sum + revenue, 0)
}

describe('revenue', () => {
  test('counts payments, not orders, and falls by refunds', async () => {
    const order = await transfer(3)
    expect(await getDashboard(shop.ctx, [shop.ctx.store])).toMatchObject({ days: [], unpaid: 1 })
    await markPaid(shop.ctx, { orderId: order.id, staffId })
    expect(await getDashboard(shop.ctx, [shop.ctx.store])).toMatchObject({
      days: [{ currency: 'USD', orders: 1, revenue: 3000 }],
      unpaid: 0,
    })
    await refundOrder(shop.ctx, { orderId: order.id, amount: 1250, reason: 'damaged', staffId })
    expect(await getDashboard(shop.ctx, [shop.ctx.store])).toMatchObject({ days: [{ orders: 1, revenue: 1750 }] })
  })

  test('leaves out what was canceled before it was paid, and a refund that failed', async () => {
    const [lost, kept] = [await transfer(5), await transfer(2)]
    await cancelOrder(shop.ctx, { orderId: lost.id, reason: 'x', staffId })
    await markPaid(shop.ctx, { orderId: kept.id, staffId })
    await refundOrder(shop.ctx, { orderId: kept.id, amount: 500, reason: 'x', staffId })
    await sqlOf(shop.ctx).execute(sql`update refunds set status = 'failed' where order_id = ${kept.id}`)
    expect(await total()).toBe(2000)
  })

  test('falls by what a bank returned after a lost dispute, not while the bank decides', async () => {
    const order = await transfer(3)
    await markPaid(shop.ctx, { orderId: order.id, staffId })
    await sqlOf(shop.ctx).execute(sql`
      insert into disputes (id, store_id, order_id, payment_id, state, amount, currency, reason)
      select 'dp_' || p.id, p.store_id, p.order_id, p.id, 'open', 1200, p.currency, 'fraudulent'
      from payments p where p.order_id = ${order.id}`)
    expect(await total()).toBe(3000)
    for (const [state, left] of [
      ['lost', 1800],
      ['won', 3000],
    ] as const) {
      await sqlOf(shop.ctx).execute(sql`update disputes set state = ${state} where order_id = ${order.id}`)
      expect(await total()).toBe(left)
    }
  })

  test('is the same in the metrics, by currency', async () => {
    const [dollars, euros] = [await transfer(3), await transfer(1, 'EUR')]
    await transfer(7)
    expect(await measured('USD')).toBeNull()
    for (const { id: orderId } of [dollars, euros]) await markPaid(shop.ctx, { orderId, staffId })
    await refundOrder(shop.ctx, { orderId: dollars.id, amount: 400, reason: 'x', staffId })
    for (const collector of businessMetrics) addCollector(collector)
    // A collector that exceeds its time limit keeps its previous figures.
    await expect.poll(() => measured('USD'), { timeout: 60_000 }).toBe(2600)
    await expect.poll(() => measured('EUR'), { timeout: 60_000 }).toBe(1000)
    const { days } = await getDashboard(shop.ctx, [shop.ctx.store])
    expect(days.map(({ currency, revenue }) => [currency, revenue]).toSorted()).toEqual([
      ['EUR', 1000],
      ['USD', 2600],
    ])
  })

  test('counts on the store’s day of the payment, and refunds on theirs', async () => {
    const order = await transfer(2)
    await markPaid(shop.ctx, { orderId: order.id, staffId })
    await refundOrder(shop.ctx, { orderId: order.id, amount: 300, reason: 'x', staffId })
    // A quarter to midnight in Berlin, in UTC still the day before; then after midnight.
    await movedAt(order, '2026-03-28T22:45:00Z', '2026-03-28T23:15:00Z')
    expect(await salesAt('2026-03-29T12:00:00Z')).toEqual([
      ['2026-03-28', 'USD', 1, 2000],
      ['2026-03-29', 'USD', 0, -300],
    ])
    const other = { ...shop.ctx.store, timeZone: 'Pacific/Kiritimati' }
    const { days } = await getDashboard(at('2026-03-29T12:00:00Z'), [other])
    expect(days.map(({ day, revenue }) => [day, revenue])).toEqual([['2026-03-29', 1700]])
  })

  test.each([
    // Summer time begins on the 29th of March: 23 hours; it ends on the 25th of October: 25 hours.
    ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25'],
  ])('of a day on which the clocks change, from %s to %s, is that of all %s', async (first, last, day) => {
    const [early, late] = [await transfer(1), await transfer(2)]
    for (const { id: orderId } of [early, late]) await markPaid(shop.ctx, { orderId, staffId })
    await movedAt(early, first)
    await movedAt(late, last)
    expect(await salesAt(last)).toEqual([[day, 'USD', 2, 3000]])
    const dayAfter = new Date(Date.parse(last) + 1000).toISOString()
    expect(await salesAt(dayAfter)).toEqual([[day, 'USD', 2, 3000]])
  })

  test('from more than seven days ago is not shown', async () => {
    const order = await transfer()
    await markPaid(shop.ctx, { orderId: order.id, staffId })
    await movedAt(order, '2026-05-01T22:00:00Z')
    expect(await salesAt('2026-05-08T21:59:00Z')).toEqual([['2026-05-02', 'USD', 1, 1000]])
    expect(await salesAt('2026-05-08T22:01:00Z')).toEqual([])
  })
})

test('stores in different time zones have days of their own', async () => {
  const order = await transfer()
  await markPaid(shop.ctx, { orderId: order.id, staffId })
  await movedAt(order, '2026-11-29T23:30:00Z')
  const far = await openShop({ timeZone: 'Pacific/Pago_Pago' })
  const stores = [far.ctx.store, shop.ctx.store]
  const { days } = await getDashboard(at('2026-11-30T01:00:00Z'), stores)
  expect(days).toEqual([{ storeId: shop.ctx.store.id, day: '2026-11-30', currency: 'USD', orders: 1, revenue: 1000 }])
})

describe('stock', () => {
  test('that runs low is listed by what is left, and sold-out variants have a list of their own, in the metrics too', async () => {
    const onHand = async (pieces: number, allowBackorder = false) => {
      const { variants } = await createProduct(shop.ctx, { variants: [{ onHand: pieces, allowBackorder }] })
      return variants[0].sku
    }
    const [five, one, none] = [await onHand(5), await onHand(1), await onHand(0)]
    await onHand(6)
    await onHand(0, true)
    await createProduct(shop.ctx, { isPublished: false, variants: [{ onHand: 0 }] })
    await createProduct(shop.ctx, { variants: [{ onHand: 2, isActive: false }] })
    const dashboard = await getDashboard(shop.ctx, [shop.ctx.store])
    expect(dashboard.lowStock.map(({ sku, available }) => [sku, available])).toEqual([
      [one, 1],
      [five, 5],
    ])
    expect(dashboard.soldOut.map(({ sku }) => sku)).toEqual([none])
    expect(dashboard).toMatchObject({ low: 2, out: 1 })
    await collect(systemContext)
    const text = await registry().metrics()
    const series = (state: string) => `flow_masters_stock_variants{store="${shop.ctx.store.slug}",state="${state}"}`
    expect(text).toContain(`${series('low')} 2`)
    expect(text).toContain(`${series('out')} 1`)
  })

  test('that runs low is listed also when many products are sold out', async () => {
    for (let index = 0; index < 8; index += 1) await createProduct(shop.ctx, { variants: [{ onHand: 0 }] })
    const [last] = (await createProduct(shop.ctx, { variants: [{ onHand: 3 }] })).variants
    const { lowStock, soldOut, out } = await getDashboard(shop.ctx, [shop.ctx.store])
    expect(lowStock.map(({ sku }) => sku)).toEqual([last.sku])
    expect([soldOut.length, out]).toEqual([6, 8])
    await setOnHand(shop.ctx, { variantId: last.id, onHand: 0, allowBackorder: false })
    expect((await getDashboard(shop.ctx, [shop.ctx.store])).soldOut[0]?.sku).toBe(last.sku)
  })
})
