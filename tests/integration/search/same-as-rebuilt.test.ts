import { randomUUID } from 'node:crypto'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { expireReservations } from '@/features/inventory/expire-reservations'
import { releaseHolds } from '@/features/inventory/release-holds'
import { reserveStock } from '@/features/inventory/reserve-stock'
import { rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import type { Context } from '@/platform/context'

import { createCategory } from '../../factories/category'
import { createProduct, type TestProduct } from '../../factories/product'
import { setOnHand } from '../../factories/stock'
import { unique } from '../../factories/unique'
import { readModel } from '../support/read-model'
import { runJobs } from '../support/run-jobs'
import { openShop } from '../support/store-context'

interface Shop {
  readonly ctx: Context
  readonly categories: readonly { readonly id: string }[]
  readonly products: TestProduct[]
  readonly orders: string[]
}

/** A change that staff or a shopper makes; `at` chooses what of the shop it is made to. */
type Change = (shop: Shop, at: number) => Promise<unknown>

const chosen = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

const update = ({ ctx, products }: Shop, at: number, data: object, locale: 'en' | 'de' = 'en') => {
  const product = chosen(products, at)
  return product && ctx.payload.update({ collection: 'products', id: product.id, data, locale })
}

const changes: readonly Change[] = [
  async ({ ctx, products, categories }, at) => {
    const ids = [chosen(categories, at)?.id ?? '']
    products.push(await createProduct(ctx, { categories: ids, variants: [{ onHand: at % 9 }, { onHand: 20 }] }))
  },
  async (shop, at) => update(shop, at, { title: `Title ${String(at)}` }),
  async (shop, at) => update(shop, at, { title: `Titel ${String(at)}`, subtitle: 'Auf Deutsch' }, 'de'),
  async (shop, at) => update(shop, at, { categories: shop.categories.slice(at % 3).map(({ id }) => id) }),
  async (shop, at) => update(shop, at, { _status: at % 2 === 0 ? 'draft' : 'published' }),
  async ({ ctx, products }, at) => {
    const [gone] = products.length > 2 ? products.splice(at % products.length, 1) : []
    if (gone) await ctx.payload.delete({ collection: 'products', id: gone.id })
  },
  async ({ ctx, products }, at) => {
    const variant = chosen(products, at)?.variants[at % 2]
    const prices = [{ currency: 'USD', amount: 100 + at }]
    if (variant) await ctx.payload.update({ collection: 'variants', id: variant.id, data: { prices } })
  },
  async ({ ctx, products }, at) => {
    const variant = chosen(products, at)?.variants[1]
    if (variant) await ctx.payload.update({ collection: 'variants', id: variant.id, data: { isActive: at % 2 === 0 } })
  },
  async ({ ctx, products }, at) => {
    const variant = chosen(products, at)?.variants[0]
    if (variant) await setOnHand(ctx, { variantId: variant.id, onHand: at % 8, allowBackorder: at % 3 === 0 })
  },
  async ({ ctx, products, orders }, at) => {
    const variant = chosen(products, at)?.variants[0]
    const orderId = randomUUID()
    const expiresAt = new Date(at % 2 === 0 ? '2020-01-01T00:00:00Z' : '2100-01-01T00:00:00Z')
    if (!variant) return
    const lines = [{ variantId: variant.id, sku: variant.sku, quantity: 1 + (at % 3) }]
    if ((await reserveStock(ctx, { orderId, lines, expiresAt })).ok) orders.push(orderId)
  },
  async ({ ctx, orders }, at) => {
    const orderId = chosen(orders, at)
    if (orderId !== undefined) await releaseHolds(ctx, orderId)
  },
  async ({ ctx }) => expireReservations(ctx),
  async ({ ctx, categories }, at) => {
    const id = chosen(categories, at)?.id ?? ''
    await ctx.payload.update({ collection: 'categories', id, data: { title: `Category ${String(at)}` }, locale: 'en' })
  },
  // The background work, at any moment.
  async () => runJobs(),
]

test('the events of any changes create the same projection as a rebuild', async () => {
  const step = fc.record({ change: fc.constantFrom(...changes.keys()), at: fc.nat(1000) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const { ctx } = await openShop({ slug: unique('store') })
      const parent = await createCategory(ctx)
      const categories = [parent, await createCategory(ctx, { parent: parent.id }), await createCategory(ctx)]
      const shop: Shop = { ctx, categories, products: [], orders: [] }
      for (let at = 0; at < 3; at += 1) await changes[0]?.(shop, at)
      // A change may be refused, as when the last variant for sale is taken off sale; then nothing changes.
      for (const { change, at } of steps) await changes[change]?.(shop, at).catch(() => undefined)
      await runJobs()
      const projected = await readModel(ctx)
      await rebuildIndex(ctx, ctx.store, { say: () => undefined, graceSeconds: 0 })
      expect(await readModel(ctx)).toEqual(projected)
    }),
    { numRuns: 8 },
  )
})
