import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'

import { checkIndex } from '@/features/search/rebuild/check-index'
import { checkIndexesHandler } from '@/features/search/rebuild/check-indexes.job'
import { dropUnusedProfiles } from '@/features/search/rebuild/drop-unused-profiles'
import { indexFormat } from '@/features/search/index/index-format'
import { buildMissingIndexes, rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import {
  searchCards,
  searchIndexes,
  searchNames,
  searchPostings,
  searchProducts,
  searchProfiles,
  searchSkus,
  searchTexts,
  searchWords,
} from '@/features/search/search.tables'
import { listStoreNames } from '@/features/stores/stores.queries'
import type { Context } from '@/platform/context'
import { registry } from '@/platform/metrics/registry'
import { sqlOf } from '@/platform/transaction'

import { createProduct, type TestProduct } from '../../factories/product'
import { setOnHand } from '../../factories/stock'
import { project } from '../support/projected'
import { liveIndex, readModel } from '../support/read-model'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

const silent = { say: () => undefined, graceSeconds: 0 }

let shop: TestShop

beforeEach(async () => {
  shop = await openShop()
})

async function createProducts(ctx: Context, count: number): Promise<TestProduct[]> {
  const products: TestProduct[] = []
  for (let at = 1; at <= count; at += 1) products.push(await createProduct(ctx, { title: `Notebook ${String(at)}` }))
  return products.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Rows of tables that belong to no index. */
async function lostRows(ctx: Context): Promise<number[]> {
  const counts: number[] = []
  for (const table of [searchProducts, searchNames, searchTexts, searchSkus, searchWords]) {
    counts.push(
      await sqlOf(ctx).$count(table, sql`${table.indexId} not in (select ${searchIndexes.id} from ${searchIndexes})`),
    )
  }
  const isLost = sql`${searchPostings.wordId} not in (select ${searchWords.id} from ${searchWords})`
  return [...counts, await sqlOf(ctx).$count(searchPostings, isLost)]
}

describe('a rebuild', () => {
  test('creates the same projection as the events, in a new index, and leaves nothing of the previous one', async () => {
    const { ctx } = shop
    const [first, second] = await createProducts(ctx, 3)
    await project(ctx)
    await ctx.payload.delete({ collection: 'products', id: first?.id ?? '' })
    await ctx.payload.update({ collection: 'products', id: second?.id ?? '', data: { title: 'Sketchbook' } })
    await runJobs()
    const [before, index] = [await readModel(ctx), await liveIndex(ctx)]
    await rebuildIndex(ctx, ctx.store, silent)
    expect(await readModel(ctx)).toEqual(before)
    expect(await liveIndex(ctx)).toMatchObject({ size: 2, builtUpTo: null })
    expect((await liveIndex(ctx)).id).not.toBe(index.id)
    expect(await lostRows(ctx)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('of a store without products leaves an empty index', async () => {
    await rebuildIndex(shop.ctx, shop.ctx.store, silent)
    expect(await readModel(shop.ctx)).toEqual({})
  })

  /** Ends like a process that is killed: after its tenth batch. */
  const interrupted = async () => {
    const say = (line: string) => {
      throw new Error(`Interrupted: ${line}`)
    }
    const { newContext } = shop
    await expect(
      rebuildIndex(await newContext(), shop.ctx.store, { say, batchSize: 1, graceSeconds: 0 }),
    ).rejects.toThrow('Interrupted: ')
  }

  test('that was interrupted continues where it stopped, and the shop uses the previous index meanwhile', async () => {
    const { ctx } = shop
    const products = await createProducts(ctx, 12)
    await project(ctx)
    const before = await readModel(ctx)
    await interrupted()
    expect(await readModel(ctx)).toEqual(before)
    const building = await sqlOf(ctx).select().from(searchIndexes).where(eq(searchIndexes.isLive, false))
    expect(building).toMatchObject([{ size: 10, builtUpTo: products[9]?.id }])
    const lines: string[] = []
    await rebuildIndex(ctx, ctx.store, { ...silent, say: (line) => lines.push(line) })
    expect(lines.at(-1)).toMatch(/: 2 products in \d+ s, ready$/)
    expect(await liveIndex(ctx)).toMatchObject({ id: building[0]?.id, size: 12 })
    expect(await readModel(ctx)).toEqual(before)
  })

  test('includes changes that are made meanwhile, of products already projected and of others', async () => {
    const { ctx } = shop
    const products = await createProducts(ctx, 12)
    await project(ctx)
    await interrupted()
    const [changed, deleted] = [products[0], products[1]]
    const [later, gone] = [products[10], products[11]]
    for (const product of [changed, later]) {
      await ctx.payload.update({ collection: 'products', id: product?.id ?? '', data: { title: 'Changed' } })
    }
    for (const product of [deleted, gone]) {
      await ctx.payload.delete({ collection: 'products', id: product?.id ?? '' })
    }
    const added = await createProduct(ctx, { title: 'Added' })
    await runJobs()
    // The shop has it already.
    const meanwhile = await readModel(ctx)
    expect(meanwhile[changed?.id ?? '']).toMatchObject({ names: { en: 'changed' } })
    expect(meanwhile[added.id]).toMatchObject({ names: { en: 'added' } })
    expect(Object.keys(meanwhile)).toHaveLength(11)
    await rebuildIndex(ctx, ctx.store, silent)
    expect(await readModel(ctx)).toEqual(meanwhile)
  })

  test('by two processes at once ends with one index', async () => {
    const { ctx, newContext } = shop
    await createProducts(ctx, 5)
    const contexts = [await newContext(), await newContext()]
    await Promise.all(contexts.map((each) => rebuildIndex(each, ctx.store, { ...silent, batchSize: 2 })))
    expect(Object.keys(await readModel(ctx))).toHaveLength(5)
    expect(await sqlOf(ctx).$count(searchIndexes, eq(searchIndexes.storeId, ctx.store.id))).toBe(1)
    expect(await lostRows(ctx)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('is run at the start for stores that have no index, and for no other', async () => {
    const { ctx } = shop
    const { ctx: other } = await openShop()
    await createProducts(ctx, 2)
    await createProducts(other, 2)
    await project(other)
    const known = await liveIndex(other)
    await buildMissingIndexes(ctx, silent)
    expect(Object.keys(await readModel(ctx))).toHaveLength(2)
    expect((await liveIndex(other)).id).toBe(known.id)
  })

  test('is run at the start of a version that projects other data, and continues none of another version', async () => {
    const { ctx } = shop
    await createProducts(ctx, 12)
    await project(ctx)
    const before = await readModel(ctx)
    await interrupted()
    const indexes = await sqlOf(ctx).update(searchIndexes).set({ format: 0 }).returning({ id: searchIndexes.id })
    await buildMissingIndexes(ctx, silent)
    const live = await liveIndex(ctx)
    expect(live).toMatchObject({ format: indexFormat, size: 12 })
    expect(indexes.map(({ id }) => id)).not.toContain(live.id)
    expect(await readModel(ctx)).toEqual(before)
    await buildMissingIndexes(ctx, silent)
    expect((await liveIndex(ctx)).id).toBe(live.id)
  })
})

describe('a check', () => {
  const quick = { graceSeconds: 0 }

  test('reports nothing when the projection is right', async () => {
    const { ctx } = shop
    await createProducts(ctx, 3)
    await project(ctx)
    expect(await checkIndex(ctx, ctx.store.id, quick)).toEqual({ checked: 3, differences: [], skipped: [] })
  })

  test('finds what differs, and mends it when it may', async () => {
    const { ctx } = shop
    const [facts, name, card, words, number] = await createProducts(ctx, 5)
    await project(ctx)
    const before = await readModel(ctx)
    const db = sqlOf(ctx)
    const { id: index } = await liveIndex(ctx)
    const placeOf = async ({ id }: TestProduct) => {
      const [row] = await db.select().from(searchProducts).where(eq(searchProducts.productId, id))
      return row?.ordinal ?? -1
    }
    if (!facts || !name || !card || !words || !number) throw new Error('A product is missing')
    await db.update(searchProducts).set({ facts: null }).where(eq(searchProducts.productId, facts.id))
    await db
      .update(searchNames)
      .set({ name: 'other' })
      .where(eq(searchNames.ordinal, await placeOf(name)))
    await db.delete(searchCards).where(eq(searchCards.productId, card.id))
    await db.delete(searchTexts).where(eq(searchTexts.ordinal, await placeOf(words)))
    await db.insert(searchSkus).values({ indexId: index, ordinal: await placeOf(number), sku: 'other' })
    const differences = [
      { productId: facts.id, part: 'facts' },
      { productId: name.id, part: 'name' },
      { productId: card.id, part: 'card' },
      { productId: words.id, part: 'words' },
      { productId: number.id, part: 'words' },
    ] as const
    const asSet = (found: readonly object[]) => new Set(found.map((each) => JSON.stringify(each)))
    const damaged = await readModel(ctx)
    const found = await checkIndex(ctx, ctx.store.id, { ...quick, isDryRun: true })
    expect(asSet(found.differences)).toEqual(asSet(differences))
    expect(await readModel(ctx)).toEqual(damaged)
    const mended = await checkIndex(ctx, ctx.store.id, quick)
    expect(asSet(mended.differences)).toEqual(asSet(differences))
    expect(await readModel(ctx)).toEqual(before)
    expect((await checkIndex(ctx, ctx.store.id, quick)).differences).toEqual([])
  })

  test('runs each night, mends, and counts what it has mended', async () => {
    const { ctx } = shop
    const [first] = await createProducts(ctx, 2)
    await project(ctx)
    const before = await readModel(ctx)
    const mendedCards = async () => {
      const values = (await registry().getSingleMetric('flow_masters_mended_products_total')?.get())?.values
      return values?.find(({ labels }) => labels['part'] === 'card')?.value ?? 0
    }
    for (const { id } of await listStoreNames(ctx)) await checkIndex(ctx, id, { graceSeconds: 0 })
    const known = await mendedCards()
    const isFirst = eq(searchCards.productId, first?.id ?? '')
    await sqlOf(ctx).delete(searchCards).where(isFirst)
    await checkIndexesHandler.handle(ctx, {})
    expect(await readModel(ctx)).toEqual(before)
    expect(await mendedCards()).toBe(known + 1)
  })

  test('finds deleted products, and those that were never projected', async () => {
    const { ctx } = shop
    const [gone, kept] = await createProducts(ctx, 2)
    await project(ctx)
    await sqlOf(ctx).execute(sql`delete from variants where product_id = ${gone?.id ?? ''}::uuid`)
    await sqlOf(ctx).execute(sql`delete from products where id = ${gone?.id ?? ''}::uuid`)
    const added = await createProduct(ctx)
    const { differences } = await checkIndex(ctx, ctx.store.id, quick)
    expect(new Set(differences.map(({ productId }) => productId))).toEqual(new Set([gone?.id, added.id]))
    expect(Object.keys(await readModel(ctx)).toSorted()).toEqual([kept?.id, added.id].toSorted())
  })
})

test('profiles that no product has any more are deleted', async () => {
  const { ctx } = shop
  const product = await createProduct(ctx)
  await project(ctx)
  const [{ id: variantId }] = product.variants
  await setOnHand(ctx, { variantId, onHand: 0 })
  await project(ctx)
  const before = await readModel(ctx)
  const ofStore = eq(searchProfiles.storeId, ctx.store.id)
  expect(await sqlOf(ctx).$count(searchProfiles, ofStore)).toBe(2)
  await dropUnusedProfiles(ctx, ctx.store.id)
  expect(await sqlOf(ctx).$count(searchProfiles, ofStore)).toBe(1)
  expect(await readModel(ctx)).toEqual(before)
})
