import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { allocateReserved } from '@/features/inventory/allocate-reserved'
import { selectLevels } from '@/features/inventory/level.repository'
import { releaseHolds } from '@/features/inventory/release-holds'
import { reserveStock } from '@/features/inventory/reserve-stock'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { createProduct, type ProductWishes, type TestProduct } from '../../factories/product'
import { statementsOf } from '../support/count-statements'
import { callRest, signInAs } from '../support/staff-rest'
import { figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie: string

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'editor')
})

const rest = (method: 'PATCH' | 'DELETE', path: string, body: object = {}) =>
  callRest({ method, path, body: JSON.stringify(body) }, cookie)

const variantsOf = async ({ id }: TestProduct) =>
  (await shop.ctx.payload.find({ collection: 'variants', where: { product: { equals: id } }, depth: 0 })).docs

const last = /last variant with which shoppers can buy/

test.each<[string, object]>([
  ['variants', { product: null }],
  ['variants', { product: '' }],
  ['variants', { product: 5 }],
  ['variants', { prices: null }],
  ['variants', { prices: 'x' }],
  ['variants', { prices: [null] }],
  ['variants', { optionValues: null }],
  ['variants', { optionValues: [] }],
  ['products', { files: 'x' }],
])('%s: %o of a product for sale is refused by its field', async (collection, body) => {
  const product = await createProduct(shop.ctx)
  const id = collection === 'products' ? product.id : product.variants[0].id
  const { status, text } = await rest('PATCH', `${collection}/${id}`, body)
  expect([status, text]).toEqual([400, expect.stringContaining(Object.keys(body)[0] ?? '')])
})

describe('the last variant that shoppers can buy of a published product', () => {
  const ways: readonly [string, (id: string) => Promise<{ status: number; text: string }>, number][] = [
    ['deleted', (id) => rest('DELETE', `variants/${id}`), 409],
    ['taken off sale', (id) => rest('PATCH', `variants/${id}`, { isActive: false }), 400],
    [
      'left without a price in the first currency',
      (id) => rest('PATCH', `variants/${id}`, { prices: [{ currency: 'EUR', amount: 900 }] }),
      400,
    ],
  ]

  test.each(ways)('cannot be %s; that of a draft can, and so can one of two', async (_, change, status) => {
    const product = await createProduct(shop.ctx, { variants: [{}, { isActive: false }] })
    const [{ id }] = product.variants
    const refused = await change(id)
    expect([refused.status, refused.text]).toEqual([status, expect.stringMatching(last) as string])
    expect((await variantsOf(product)).filter(({ isActive }) => isActive)).toHaveLength(1)

    expect((await rest('PATCH', `products/${product.id}`, { _status: 'draft' })).status).toBe(200)
    expect((await change(id)).status).toBe(200)
    const two = await createProduct(shop.ctx, { variants: [{}, {}] })
    expect((await change(two.variants[0].id)).status).toBe(200)
  })

  test('is kept when many are deleted or changed by one call', async () => {
    for (const method of ['DELETE', 'PATCH'] as const) {
      const product = await createProduct(shop.ctx, { variants: [{}, {}, {}] })
      const { text } = await rest(method, `variants?where[product][equals]=${product.id}`, { isActive: false })
      const { docs, errors } = JSON.parse(text) as { docs: unknown[]; errors: { message: string }[] }
      expect([docs.length, errors.map(({ message }) => message)]).toEqual([2, [expect.stringMatching(last) as string]])
      expect((await variantsOf(product)).filter(({ isActive }) => isActive)).toHaveLength(1)
    }
  })

  test('can be changed otherwise, and a product that already cannot be bought can still be changed', async () => {
    const product = await createProduct(shop.ctx)
    expect((await rest('PATCH', `variants/${product.variants[0].id}`, { weightGrams: 7 })).status).toBe(200)
    const broken = await createProduct(shop.ctx, { variants: [{ isActive: false }] })
    expect((await rest('DELETE', `variants/${broken.variants[0].id}`)).status).toBe(200)
  })
})

describe('pieces that open orders hold', () => {
  async function sold(wishes: ProductWishes = { variants: [{}, {}] }) {
    const product = await createProduct(shop.ctx, wishes)
    const [{ id: variantId, sku }] = product.variants
    const orderId = randomUUID()
    const lines = [{ variantId, sku, quantity: 2 }]
    const expiresAt = new Date(Date.now() + 60_000)
    expect((await reserveStock(shop.ctx, { orderId, lines, expiresAt })).ok).toBe(true)
    expect((await allocateReserved(shop.ctx, orderId)).ok).toBe(true)
    return { product, variantId, orderId }
  }

  test.each<[string, (sale: Awaited<ReturnType<typeof sold>>) => string, RegExp]>([
    ['a variant', ({ variantId }) => `variants/${variantId}`, /2 pieces of it are reserved/],
    ['its product', ({ product }) => `products/${product.id}`, /2 pieces of this product are reserved/],
  ])(
    'keep %s from deletion; once they are released, its stock is deleted too, with a movement',
    async (_, pathOf, words) => {
      const sale = await sold()
      const refused = await rest('DELETE', pathOf(sale))
      expect([refused.status, refused.text]).toEqual([409, expect.stringMatching(words) as string])
      expect(await figuresOf(shop.ctx, [sale.variantId])).toEqual([{ onHand: 10, reserved: 0, allocated: 2 }])

      await releaseHolds(shop.ctx, sale.orderId)
      // The hooks need more fields than the client selects.
      expect((await rest('DELETE', `${pathOf(sale)}?select[sku]=true`)).status).toBe(200)
      expect(await selectLevels(shop.ctx, [sale.variantId])).toEqual([])
      const { rows } = await sqlOf(shop.ctx).execute(sql`
      select sum(quantity)::int as left from stock_movements
      where variant_id = ${sale.variantId}::uuid and kind = 'adjust'`)
      expect(rows).toEqual([{ left: 0 }])
    },
  )
})

test('a product of many variants is deleted in as many statements as one of few', async () => {
  const counts: number[] = []
  for (const count of [2, 12]) {
    const product = await createProduct(shop.ctx, { variants: Array.from({ length: count }, () => ({})) })
    const ctx = await shop.newContext()
    const { payload, req } = ctx
    const statements = await statementsOf(ctx, () => payload.delete({ collection: 'products', id: product.id, req }))
    expect(await variantsOf(product)).toEqual([])
    counts.push(statements.length)
  }
  expect(counts[1]).toBe(counts[0])
})

test('many variants of one product are changed and deleted with one reading of what the product sells', async () => {
  const { id } = await createProduct(shop.ctx, { variants: Array.from({ length: 8 }, () => ({})) })
  const where = { product: { equals: id } }
  const looks = async (change: (ctx: Context) => Promise<{ docs: unknown[] }>) => {
    const ctx = await shop.newContext()
    let changed = 0
    const statements = await statementsOf(ctx, async () => (changed = (await change(ctx)).docs.length))
    return { changed, looks: statements.filter((text) => text.includes('compareAt')).length }
  }
  const weigh = ({ payload, req }: Context) =>
    payload.update({ collection: 'variants', where, data: { weightGrams: 7 }, req })
  expect(await looks(weigh)).toEqual({ changed: 8, looks: 1 })
  const remove = ({ payload, req }: Context) => payload.delete({ collection: 'variants', where, req })
  expect(await looks(remove)).toEqual({ changed: 7, looks: 1 })
})
