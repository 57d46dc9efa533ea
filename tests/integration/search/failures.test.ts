import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { checkIndex } from '@/features/search/rebuild/check-index'
import { checkIndexesHandler } from '@/features/search/rebuild/check-indexes.job'
import { catalogProjections } from '@/features/search/projection/follow-catalog'
import type * as LostRows from '@/features/search/rebuild/lost-rows.repository'
import { projectProducts } from '@/features/search/projection/project-products'
import type * as Projected from '@/features/search/projection/read-projected'
import { buildMissingIndexes, rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import { searchIndexes } from '@/features/search/search.tables'
import { listStoreNames } from '@/features/stores/stores.queries'
import { sqlOf } from '@/platform/transaction'

import { createProduct, type TestProduct } from '../../factories/product'
import { readModel } from '../support/read-model'
import { openShop, type TestShop } from '../support/store-context'

const faulty = vi.hoisted(() => ({
  /** Ids of products that fail, and the error that each batch with one of them gets. */
  ids: new Set<string>(),
  error: () => new Error('It cannot be read'),
  canDelete: true,
  /** The times that statements and waits for locks may take while products are read. */
  limits: [] as unknown[],
}))

vi.mock('@/features/search/projection/read-projected', async (importOriginal) => {
  const original = await importOriginal<typeof Projected>()
  const readProjected: typeof original.readProjected = async (ctx, storeId, ids) => {
    if (ids.some((id) => faulty.ids.has(id))) throw faulty.error()
    const { rows } = await sqlOf(ctx).execute(
      sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`,
    )
    faulty.limits = rows
    return original.readProjected(ctx, storeId, ids)
  }
  return { ...original, readProjected }
})

vi.mock('@/features/search/rebuild/lost-rows.repository', async (importOriginal) => {
  const original = await importOriginal<typeof LostRows>()
  const deleteTextRows: typeof original.deleteTextRows = (ctx, index) =>
    faulty.canDelete ? original.deleteTextRows(ctx, index) : Promise.reject(new Error('They cannot be deleted'))
  return { ...original, deleteTextRows }
})

const silent = { say: () => undefined, graceSeconds: 0 }

let shop: TestShop
let products: TestProduct[]
let sound: string[]
let wrong: TestProduct

beforeEach(async () => {
  shop = await openShop()
  const made: TestProduct[] = []
  for (let at = 1; at <= 7; at += 1) made.push(await createProduct(shop.ctx, { title: `Notebook ${String(at)}` }))
  products = made.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [third] = products.slice(2)
  if (!third) throw new Error('No product')
  wrong = third
  sound = products.filter(({ id }) => id !== wrong.id).map(({ id }) => id)
  faulty.ids = new Set([wrong.id])
  faulty.error = () => new Error('It cannot be read')
  faulty.canDelete = true
})

const shown = async () => Object.keys(await readModel(shop.ctx)).toSorted()
const ids = () => products.map(({ id }) => id)

describe('a product that cannot be projected', () => {
  test('does not keep the others of its batch out of the lists', async () => {
    expect(await projectProducts(shop.ctx, shop.ctx.store.id, ids())).toEqual([wrong.id])
    expect(await shown()).toEqual(sound)
  })

  test('makes the event fail once the others are projected, so that it is retried', async () => {
    const change = { storeId: shop.ctx.store.id, productIds: ids() }
    const [projection] = catalogProjections
    await expect(projection?.handler.handle(shop.ctx, change)).rejects.toThrow(wrong.id)
    expect(await shown()).toEqual(sound)
  })

  test('does not stop a rebuild', async () => {
    expect(await rebuildIndex(shop.ctx, shop.ctx.store, { ...silent, batchSize: 4 })).toBe(1)
    expect(await shown()).toEqual(sound)
  })

  test('is reported by a check, which mends the others', async () => {
    const { skipped, differences } = await checkIndex(shop.ctx, shop.ctx.store.id, { graceSeconds: 0 })
    expect(skipped).toEqual([wrong.id])
    expect([...new Set(differences.map(({ productId }) => productId))].toSorted()).toEqual(sound)
    expect(await shown()).toEqual(sound)
  })
})

test('a batch that takes too long is retried in halves, but not when the database is gone', async () => {
  faulty.error = () => Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })
  expect(await projectProducts(shop.ctx, shop.ctx.store.id, ids())).toEqual([wrong.id])
  faulty.error = () => Object.assign(new Error('terminating connection'), { code: '57P01' })
  await expect(projectProducts(shop.ctx, shop.ctx.store.id, ids())).rejects.toThrow('terminating connection')
})

test('a batch may wait for a lock, and run, longer than a request may', async () => {
  await projectProducts(shop.ctx, shop.ctx.store.id, sound)
  expect(faulty.limits).toEqual([{ statement: '2min', lock: '1min' }])
})

test('a new index is used even when the rows of the previous one cannot be deleted', async () => {
  faulty.canDelete = false
  expect(await rebuildIndex(shop.ctx, shop.ctx.store, silent)).toBe(1)
  expect(await rebuildIndex(shop.ctx, shop.ctx.store, silent)).toBe(1)
  expect(await shown()).toEqual(sound)
})

describe('a store of which no product can be projected', () => {
  beforeEach(async () => {
    await rebuildIndex(shop.ctx, shop.ctx.store, silent)
    faulty.ids = new Set(ids())
  })

  test('keeps the index that it has', async () => {
    await expect(rebuildIndex(shop.ctx, shop.ctx.store, silent)).rejects.toThrow('No product of ')
    expect(await shown()).toEqual(sound)
  })

  test('does not keep the app from its start, nor another store from its index', async () => {
    const { ctx: other } = await openShop()
    const product = await createProduct(other)
    await sqlOf(shop.ctx).delete(searchIndexes).where(eq(searchIndexes.storeId, shop.ctx.store.id))
    await buildMissingIndexes(shop.ctx, silent)
    expect(Object.keys(await readModel(other))).toEqual([product.id])
  })

  test('does not stop the check of other stores when the database is unavailable, but fails the job', async () => {
    faulty.ids = new Set()
    for (const { id } of await listStoreNames(shop.ctx)) await checkIndex(shop.ctx, id, { graceSeconds: 0 })
    faulty.ids = new Set(ids())
    faulty.error = () => Object.assign(new Error('no more space'), { code: '53100' })
    const { ctx: other } = await openShop()
    const product = await createProduct(other)
    await expect(checkIndexesHandler.handle(shop.ctx, {})).rejects.toThrow(shop.ctx.store.slug)
    expect(Object.keys(await readModel(other))).toEqual([product.id])
  })
})
