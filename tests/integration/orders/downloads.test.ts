import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { downloadPath } from '@/features/orders/domain/download-link'
import { openDownload } from '@/features/orders/downloads'
import { findOrderByToken } from '@/features/orders/order.queries'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { openShop } from '../support/store-context'

let ctx: Context
let orderToken: string
let fileId: string

beforeAll(async () => {
  ctx = (await openShop()).ctx
  const data = Buffer.from('%PDF-1.4 a book xref %%EOF')
  const file = await ctx.payload.create({
    collection: 'files',
    data: { store: ctx.store.id, title: 'A book' },
    file: { name: `${unique('book')}.pdf`, data, mimetype: 'application/pdf', size: data.length },
  })
  fileId = file.id
  const product = await createProduct(ctx, { kind: 'digital' })
  await ctx.payload.update({ collection: 'products', id: product.id, data: { files: [fileId] } })
  const manual = { provider: 'manual', method: 'bank-transfer' } as const
  orderToken = (await createTestOrder(ctx, { ...manual, lines: [{ product, isDigital: true }] })).token
  await sqlOf(ctx).execute(sql`update orders set payment_status = 'paid' where token = ${orderToken}`)
})

/** Unix seconds by the database's clock. */
async function databaseTime(): Promise<number> {
  const { rows } = await sqlOf(ctx).execute<{ now: number }>(sql`select extract(epoch from now())::float8 as now`)
  return rows[0]?.now ?? Number.NaN
}

const open = (on: Context, url: string) => {
  const query = new URL(url, 'https://shop.example').searchParams
  return openDownload(on, { orderToken, fileId, expires: query.get('expires'), signature: query.get('signature') })
}

describe.each([20, -20])('26: on a replica whose clock is %i minutes off, a download link', (minutes) => {
  const replica = (): Context => ({ ...ctx, clock: { now: () => new Date(Date.now() + minutes * 60_000) } })

  test('works for a quarter of an hour', async () => {
    const before = await databaseTime()
    const [download] = (await findOrderByToken(replica(), orderToken))?.downloads ?? []
    const end = Date.parse(download?.expiresAt ?? '') / 1000
    expect(end).toBeGreaterThanOrEqual(Math.floor(before) + 15 * 60)
    expect(end).toBeLessThanOrEqual((await databaseTime()) + 15 * 60)
    expect(await open(ctx, download?.url ?? '')).toMatchObject({ id: fileId })
    const opened = await open(replica(), download?.url ?? '')
    expect((opened?.askedAt.getTime() ?? 0) / 1000).toBeGreaterThanOrEqual(before)
    expect((opened?.askedAt.getTime() ?? 0) / 1000).toBeLessThanOrEqual(await databaseTime())
  })

  test('that has expired does not open', async () => {
    const expires = Math.floor(await databaseTime())
    const url = downloadPath({ orderToken, fileId, expires }, env().PAYLOAD_SECRET)
    expect(await open(replica(), url)).toBeNull()
  })
})
