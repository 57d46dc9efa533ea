import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { findStoreById } from '@/features/stores/store-directory'
import { OrderTimeline } from '@/features/orders/ui/order-timeline'
import { findOrderByToken } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { TimeCell } from '@/features/stores/ui/admin/time-cell'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../factories/order'
import { createProduct } from '../factories/product'
import { callApi } from './support/api'
import { callRest, signInAs } from './support/staff-rest'
import { openShop, type TestShop } from './support/store-context'

vi.mock('next/headers', async () => (await import('./support/next-mocks')).cookieMock())

let shop: TestShop
let cookie = ''
beforeAll(async () => {
  shop = await openShop({ timeZone: 'Europe/Berlin', isDefault: true })
  cookie = await signInAs(shop.ctx, 'manager')
})

const setZone = (timeZone: unknown) =>
  callRest({ method: 'PATCH', path: `stores/${shop.ctx.store.id}`, body: JSON.stringify({ timeZone }) }, cookie)

describe('the time zone of a store', () => {
  const noZone = /Choose a time zone|Use the name of a time zone, such as Europe\/Berlin/

  test.each<[sent: unknown, expected: RegExp]>([
    ['', noZone],
    [null, noZone],
    ['Berlin', noZone],
    ['europe/berlin', noZone],
    ['+02:00', noZone],
    ['Etc/Nowhere', noZone],
    ["UTC'; drop table stores", noZone],
    [3, /Send a text/],
    [['UTC'], /Send a text/],
    [{ zone: 'UTC' }, /Send a text/],
  ])('is refused as %j, with the field and what is expected', async (value, expected) => {
    const { status, text } = await setZone(value)
    expect(status).toBe(400)
    expect(text).toContain('"path":"timeZone"')
    expect(text).toMatch(expected)
  })

  test.each(['Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC', 'Europe/Berlin'])('can be %s', async (zone) => {
    expect((await setZone(zone)).status).toBe(200)
    await expect.poll(async () => (await findStoreById(shop.ctx.store.id))?.timeZone, { timeout: 60_000 }).toBe(zone)
  })

  test('is UTC for a store that was created before the setting existed', async () => {
    const { rows } = await sqlOf(shop.ctx).execute<{ zone: string }>(sql`
      select column_default as zone from information_schema.columns
      where table_name = 'stores' and column_name = 'time_zone'`)
    expect(rows[0]?.zone).toContain('UTC')
  })

  test('is returned by the API, whose times stay UTC', async () => {
    const { body } = await callApi(`${shop.ctx.store.slug}.example`, 'GET', '/stores/current')
    expect(body).toMatchObject({ slug: shop.ctx.store.slug, timeZone: 'Europe/Berlin' })
  })
})

test('order pages, lists and the panel show the store’s own time', async () => {
  const product = await createProduct(shop.ctx)
  const order = await createTestOrder(shop.ctx, {
    provider: 'manual',
    method: 'bank-transfer',
    lines: [{ product }],
  })
  const db = sqlOf(shop.ctx)
  // A quarter past midnight in Berlin.
  const at = '2026-06-30T22:15:00Z'
  await db.execute(sql`update orders set created_at = ${at}::timestamptz where id = ${order.id}`)
  await db.execute(sql`update order_events set created_at = ${at}::timestamptz where order_id = ${order.id}`)
  const { timeZone } = shop.ctx.store
  const view = await findOrderByToken(shop.ctx, order.token)
  if (!view) throw new Error('No order')
  const t = orderTexts('de')
  const page = renderToStaticMarkup(createElement(OrderTimeline, { order: view, t, locale: 'de', timeZone }))
  expect(page).toContain('1. Juli 2026 um 00:15 MESZ')
  expect(view.createdAt).toBe('2026-06-30T22:15:00.000Z')
  const cell = await TimeCell({ cellData: at, rowData: { store: shop.ctx.store.id } } as never)
  expect(renderToStaticMarkup(cell)).toContain('Jul 1, 2026, 00:15 GMT+2')
})
