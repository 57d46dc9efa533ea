import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { releaseBoughtFiles } from '@/features/catalog/bought-files-sql'
import { cancelOrder } from '@/features/orders/cancel-order'
import { openDownload } from '@/features/orders/downloads'
import { findOrderByToken } from '@/features/orders/order.queries'
import { reinstateOrder } from '@/features/orders/reinstate-order'
import type { Context } from '@/platform/context'
import { openPrivateFile } from '@/platform/storage/private-files'
import { sqlOf } from '@/platform/transaction'

import { must } from '../../factories/cart'
import { createFile, pdf } from '../../factories/file'
import { createTestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { runJobs } from '../support/run-jobs'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop } from '../support/store-context'

let ctx: Context
let cookie: string

beforeAll(async () => {
  ctx = (await openShop({ isDefault: true })).ctx
  cookie = await signInAs(ctx, 'manager')
})

interface Sale {
  readonly product: TestProduct
  /** The file of the language that was bought, and the one for every buyer. */
  readonly files: readonly [string, string]
  readonly orderId: string
  readonly token: string
}

/** A paid order of a book in English, which comes with work sheets. There is one in German too. */
async function sell(): Promise<Sale> {
  const values = [
    { code: 'en', label: 'English' },
    { code: 'de', label: 'German' },
  ]
  const product = await createProduct(ctx, {
    kind: 'digital',
    options: [{ code: 'language', label: 'Language', values }],
    variants: [{ options: { language: 'en' } }, { options: { language: 'de' } }],
  })
  const english = await createFile(ctx, 'Book in English', 'language:en')
  const sheets = await createFile(ctx, 'Work sheets')
  const files = [english, await createFile(ctx, 'Book in German', 'language:de'), sheets]
  await ctx.payload.update({ collection: 'products', id: product.id, data: { files } })
  const manual = { provider: 'manual', method: 'bank-transfer' } as const
  const { id: orderId, token } = await createTestOrder(ctx, { ...manual, lines: [{ product, isDigital: true }] })
  await sqlOf(ctx).execute(sql`update orders set payment_status = 'paid' where id = ${orderId}`)
  return { product, files: [english, sheets], orderId, token }
}

const downloadsOf = async ({ token }: Sale) => (await findOrderByToken(ctx, token))?.downloads ?? []
const titlesOf = async (sale: Sale) => (await downloadsOf(sale)).map(({ title }) => title)

const rest = (method: 'PATCH' | 'DELETE', path: string, body?: object) =>
  callRest({ method, path, ...(body ? { body: JSON.stringify(body) } : {}) }, cookie)

const variantOf = ({ product }: Sale) => product.variants[0].id

/** Changes that editors may make to a sold product. */
const changes: readonly [what: string, change: (sale: Sale) => Promise<{ status: number; text: string }>][] = [
  ['its product is deleted', ({ product }) => rest('DELETE', `products/${product.id}`)],
  ['its product is deleted with others', ({ product }) => rest('DELETE', `products?where[id][in]=${product.id}`)],
  ['its product is unpublished', ({ product }) => rest('PATCH', `products/${product.id}`, { _status: 'draft' })],
  [
    'its product becomes a physical one',
    ({ product }) => rest('PATCH', `products/${product.id}`, { kind: 'physical' }),
  ],
  [
    'its files are removed from the product',
    ({ product }) => rest('PATCH', `products/${product.id}`, { files: [], _status: 'draft' }),
  ],
  ['its variant is deleted', (sale) => rest('DELETE', `variants/${variantOf(sale)}`)],
  ['its variant is no longer sold', (sale) => rest('PATCH', `variants/${variantOf(sale)}`, { isActive: false })],
  [
    'its file is bound to another language',
    ({ files: [english] }) => rest('PATCH', `files/${english}`, { optionValue: 'language:de' }),
  ],
  [
    'its other file is bound to another language',
    ({ files: [, sheets] }) => rest('PATCH', `files/${sheets}`, { optionValue: 'language:de' }),
  ],
  [
    'the stored path of its file is overwritten',
    ({ files: [english] }) =>
      rest('PATCH', `files/${english}`, { filename: 'x.pdf', _objectKey: 'x', prefix: 'x', url: '/x' }),
  ],
]

describe('what was paid for stays downloadable when', () => {
  test.each(changes)('%s', async (_what, change) => {
    const sale = await sell()
    const before = await downloadsOf(sale)
    expect(before.map(({ title }) => title)).toEqual(['Book in English', 'Work sheets'])
    const { status, text } = await change(sale)
    expect(`${String(status)} ${text}`).toMatch(/^200 /)
    const after = await downloadsOf(sale)
    const fields = ['fileId', 'title', 'filename', 'mimeType'] as const
    const essence = (list: typeof after) => list.map((each) => fields.map((field) => each[field]).join(' ')).toSorted()
    expect(essence(after)).toEqual(essence(before))
    for (const { url, fileId } of after) {
      const query = new URL(url, 'https://shop.example').searchParams
      const [expires, signature] = [query.get('expires'), query.get('signature')]
      const opened = await openDownload(ctx, { orderToken: sale.token, fileId, expires, signature })
      expect(opened && (await openPrivateFile(opened))).not.toBeNull()
    }
  })

  test('its file is replaced by a corrected one, which the buyer gets', async () => {
    const sale = await sell()
    const [id] = sale.files
    await ctx.payload.update({ collection: 'files', id, data: {}, file: pdf('without misprints', 'second-edition') })
    const [english] = await downloadsOf(sale)
    expect(english).toMatchObject({ fileId: id, title: 'Book in English' })
    expect(english?.filename).toMatch(/^second-edition/)
  })
})

test('an order without recorded files, as an earlier version places it, gives those of its product', async () => {
  const sale = await sell()
  await releaseBoughtFiles(ctx, sale.orderId)
  expect(await titlesOf(sale)).toEqual(['Book in English', 'Work sheets'])
})

test('a file that comes to the product later is for those who bought it before too', async () => {
  const sale = await sell()
  const later = await createFile(ctx, 'Errata')
  await ctx.payload.update({ collection: 'products', id: sale.product.id, data: { files: [...sale.files, later] } })
  expect(await titlesOf(sale)).toEqual(['Book in English', 'Work sheets', 'Errata'])
})

test('an order that is reinstated before its cancellation was processed keeps its files', async () => {
  const sale = await sell()
  must(await cancelOrder(ctx, { orderId: sale.orderId, reason: 'unpaid' }))
  must(await reinstateOrder(ctx, { orderId: sale.orderId, staffId: await createStaff(ctx) }))
  await runJobs()
  await ctx.payload.update({ collection: 'products', id: sale.product.id, data: { files: [], _status: 'draft' } })
  expect(await titlesOf(sale)).toEqual(['Book in English', 'Work sheets'])
})

describe('a file that was bought', () => {
  test('cannot be deleted, alone or with others, and the refusal says why', async () => {
    const sale = await sell()
    const unsold = await createFile(ctx, 'Unsold')
    const [english, sheets] = sale.files
    const one = await rest('DELETE', `files/${english}`)
    expect(one.status).toBe(409)
    expect(one.text).toMatch(/bought with 1 order/)
    const many = await rest('DELETE', `files?where[id][in]=${[english, sheets, unsold].join(',')}`)
    expect(many.text).toMatch(/bought with 1 order/)
    expect(await titlesOf(sale)).toEqual(['Book in English', 'Work sheets'])
    const { totalDocs } = await ctx.payload.count({ collection: 'files', where: { id: { equals: unsold } } })
    expect(totalDocs).toBe(0)
  })

  test('can be deleted when its only order was canceled', async () => {
    const sale = await sell()
    must(await cancelOrder(ctx, { orderId: sale.orderId, reason: 'customer' }))
    await runJobs()
    await ctx.payload.update({ collection: 'products', id: sale.product.id, data: { files: [], _status: 'draft' } })
    expect((await rest('DELETE', `files/${sale.files[0]}`)).status).toBe(200)
  })
})
