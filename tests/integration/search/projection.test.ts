import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'

import { allocateReserved } from '@/features/inventory/allocate-reserved'
import { expireReservations } from '@/features/inventory/expire-reservations'
import { reserveStock } from '@/features/inventory/reserve-stock'
import { projectProducts } from '@/features/search/projection/project-products'
import { searchLabels } from '@/features/search/search.tables'
import { cacheTags } from '@/platform/cache'
import { cacheTagVersions } from '@/platform/page-cache/cache-tag-versions.tables'
import type { Category, Product } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'

import { createCategory } from '../../factories/category'
import { createProduct, type TestProduct } from '../../factories/product'
import { setOnHand } from '../../factories/stock'
import { liveIndex, readModel, type ReadModelRow } from '../support/read-model'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeEach(async () => {
  shop = await openShop()
})

/** The projection of a product once the jobs are done; undefined when lists do not have it. */
async function listed({ id }: { readonly id: string }): Promise<ReadModelRow | undefined> {
  await runJobs()
  return (await readModel(shop.ctx))[id]
}

const update = ({ id }: TestProduct, data: Partial<Product>, options: { draft?: boolean; locale?: 'de' } = {}) =>
  shop.ctx.payload.update({ collection: 'products', id, data, locale: 'en', ...options })

const availability = (row: ReadModelRow | undefined) =>
  (row?.profile as { variants: { availability: string }[] }).variants.map((variant) => variant.availability)

const words = (row: ReadModelRow | undefined, locale: string) => row?.words[locale]?.flat() ?? []

describe('the projection of a product', () => {
  test('contains what was published, in all languages of the store', async () => {
    const { ctx } = shop
    const paper = await createCategory(ctx, { title: 'Paper goods', germanTitle: 'Papierwaren' })
    const notebooks = await createCategory(ctx, { title: 'Books', parent: paper.id })
    const product = await createProduct(ctx, {
      title: 'Notebook',
      germanTitle: 'Notizbuch',
      categories: [notebooks.id],
      publishedAt: new Date('2026-11-01T08:00:00Z'),
      options: [
        {
          code: 'color',
          label: 'Color',
          values: [
            { code: 'ink', label: 'Ink' },
            { code: 'sand', label: 'Sand' },
            { code: 'moss', label: 'Moss' },
          ],
        },
      ],
      variants: [
        { sku: 'NB-INK', options: { color: 'ink' }, prices: { USD: 900, EUR: 800 }, onHand: 3 },
        { sku: 'NB-SAND', options: { color: 'sand' }, prices: { USD: 1200 }, compareAt: { USD: 1500 }, onHand: 0 },
        { sku: 'NB-MOSS', options: { color: 'moss' }, isActive: false },
      ],
    })
    const row = await listed(product)
    expect(row).toMatchObject({
      facts: {
        published: Date.parse('2026-11-01T08:00:00Z') / 1000,
        categories: [notebooks.id],
        prices: { EUR: [800, null], USD: [900, 1200] },
      },
      profile: {
        options: [{ code: 'color', values: ['ink', 'sand'] }],
        variants: [
          { values: [0], availability: 'low_stock' },
          { values: [1], availability: 'sold_out' },
        ],
      },
      names: { en: 'notebook', de: 'notizbuch', ar: 'notebook' },
      skus: ['nbink', 'nbsand'],
      card: {
        slug: product.slug,
        title: { en: 'Notebook', de: 'Notizbuch' },
        variants: [
          { prices: { USD: { amount: 900, compareAt: null }, EUR: { amount: 800, compareAt: null } } },
          { prices: { USD: { amount: 1200, compareAt: 1500 } } },
        ],
      },
    })
    expect(words(row, 'en')).toEqual(expect.arrayContaining(['notebook', 'ink', 'sand', 'color', 'books', 'paper']))
    expect(words(row, 'en')).not.toContain('moss')
    expect(words(row, 'de')).toEqual(expect.arrayContaining(['notizbuch', 'papierwaren']))
  })

  test('does not exist while it is a draft, or has no active variant', async () => {
    const { ctx } = shop
    const [draft, inactive] = [
      await createProduct(ctx, { isPublished: false }),
      await createProduct(ctx, { variants: [{ isActive: false }] }),
    ]
    await createProduct(ctx)
    expect([await listed(draft), await listed(inactive)]).toEqual([undefined, undefined])
  })

  test('is removed when it is unpublished, also when a draft was saved meanwhile, and returns to its place', async () => {
    const product = await createProduct(shop.ctx, { title: 'Pencil' })
    const before = await listed(product)
    await update(product, { title: 'Pencil, draft' }, { draft: true })
    expect(await listed(product)).toMatchObject({ names: { en: 'pencil' } })
    await update(product, { _status: 'draft' })
    expect(await listed(product)).toBeUndefined()
    await update(product, { title: 'Pencil', _status: 'published' })
    expect(await listed(product)).toMatchObject({ names: before?.names, facts: before?.facts })
    expect(await liveIndex(shop.ctx)).toMatchObject({ size: 1 })
  })

  test('is removed when it is deleted', async () => {
    const [product, other] = [await createProduct(shop.ctx), await createProduct(shop.ctx)]
    expect(await listed(product)).toBeDefined()
    await shop.ctx.payload.delete({ collection: 'products', id: product.id })
    expect(await listed(product)).toBeUndefined()
    expect(await listed(other)).toBeDefined()
  })
})

describe('the lists show a change after the background work:', () => {
  test('a title, and one in another language', async () => {
    const product = await createProduct(shop.ctx, { title: 'Pen' })
    expect(await listed(product)).toMatchObject({ names: { en: 'pen', de: 'pen' } })
    await update(product, { title: 'Stift' }, { locale: 'de' })
    expect(await listed(product)).toMatchObject({ names: { en: 'pen', de: 'stift' }, card: { title: { de: 'Stift' } } })
  })

  test('a price', async () => {
    const product = await createProduct(shop.ctx)
    const [{ id }] = product.variants
    await listed(product)
    await shop.ctx.payload.update({
      collection: 'variants',
      id,
      data: { prices: [{ currency: 'USD', amount: 777 }] },
    })
    expect(await listed(product)).toMatchObject({ facts: { prices: { USD: [777] } } })
  })

  test('a variant that is deleted, and one that is taken off sale', async () => {
    const product = await createProduct(shop.ctx, { variants: [{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }] })
    const [, second, third] = product.variants
    await listed(product)
    await shop.ctx.payload.delete({ collection: 'variants', id: second?.id ?? '' })
    await shop.ctx.payload.update({ collection: 'variants', id: third?.id ?? '', data: { isActive: false } })
    expect(await listed(product)).toMatchObject({
      skus: ['a'],
      profile: { options: [{ code: 'kind', values: ['v1'] }], variants: [{ values: [0] }] },
    })
  })

  test('stock that is counted', async () => {
    const product = await createProduct(shop.ctx)
    const [{ id: variantId }] = product.variants
    expect(availability(await listed(product))).toEqual(['in_stock'])
    await setOnHand(shop.ctx, { variantId, onHand: 2 })
    expect(availability(await listed(product))).toEqual(['low_stock'])
    await setOnHand(shop.ctx, { variantId, onHand: 0, allowBackorder: true })
    expect(availability(await listed(product))).toEqual(['backorder'])
  })

  test('the last pieces that a checkout reserves, and releases when the reservation expires', async () => {
    const { ctx } = shop
    const product = await createProduct(ctx, { variants: [{ onHand: 2 }] })
    const [{ id: variantId, sku }] = product.variants
    const orderId = randomUUID()
    const reserved = await reserveStock(ctx, {
      orderId,
      lines: [{ variantId, sku, quantity: 2 }],
      expiresAt: new Date('2026-01-01T00:00:00Z'),
    })
    expect(reserved.ok).toBe(true)
    expect(availability(await listed(product))).toEqual(['sold_out'])
    await expireReservations(ctx)
    expect(availability(await listed(product))).toEqual(['low_stock'])
    // A late payment takes them again.
    expect((await allocateReserved(ctx, orderId)).ok).toBe(true)
    expect(availability(await listed(product))).toEqual(['sold_out'])
  })

  test('the title of a category, or its place below another one', async () => {
    const { ctx } = shop
    const [office, desk] = [
      await createCategory(ctx, { title: 'Office' }),
      await createCategory(ctx, { title: 'Desk' }),
    ]
    const product = await createProduct(ctx, { categories: [desk.id] })
    expect(words(await listed(product), 'en')).not.toContain('office')
    await ctx.payload.update({ collection: 'categories', id: desk.id, data: { parent: office.id } })
    expect(words(await listed(product), 'en')).toContain('office')
    await ctx.payload.update({ collection: 'categories', id: office.id, data: { title: 'Workplace' }, locale: 'en' })
    const found = words(await listed(product), 'en')
    expect(found).toContain('workplace')
    expect(found).not.toContain('office')
  })

  test('no other field of a category, so that a saved description does not project its products again', async () => {
    const { ctx } = shop
    const desk = await createCategory(ctx, { title: 'Desk' })
    await listed(await createProduct(ctx, { categories: [desk.id] }))
    const save = (data: Partial<Category>) =>
      ctx.payload.update({ collection: 'categories', id: desk.id, data, locale: 'en' })
    await save({ description: 'For the desk', position: 3 })
    expect(await runJobs()).not.toContain('categories.changed/search')
    await ctx.payload.update({ collection: 'categories', id: desk.id, data: { title: 'Pult' }, locale: 'de' })
    expect(await runJobs()).toContain('categories.changed/search')
  })

  test('the languages of the store', async () => {
    const { ctx } = shop
    const product = await createProduct(ctx, { title: 'Notebook', germanTitle: 'Notizbuch' })
    await listed(product)
    await ctx.payload.update({
      collection: 'stores',
      id: ctx.store.id,
      data: { locales: ['de', 'ar'], defaultLocale: 'de' },
    })
    const row = await listed(product)
    expect(row?.names).toEqual({ de: 'notizbuch', ar: 'notizbuch' })
    expect(Object.keys(row?.words ?? {})).toEqual(['de', 'ar'])
  })
})

test('the words of an option are those of the product that was changed last, also when another one is projected again', async () => {
  const { ctx } = shop
  const colored = (label: string) =>
    createProduct(ctx, {
      options: [{ code: 'color', label, values: [{ code: 'ink', label: 'Ink' }] }],
      variants: [{ options: { color: 'ink' } }],
    })
  const [before] = [await colored('Color'), await colored('Shade')]
  await runJobs()
  await projectProducts(ctx, ctx.store.id, [before.id])
  const isOption = and(eq(searchLabels.storeId, ctx.store.id), eq(searchLabels.value, ''))
  expect(await sqlOf(ctx).select({ labels: searchLabels.labels }).from(searchLabels).where(isOption)).toMatchObject([
    { labels: { en: 'Shade' } },
  ])
})

describe('projecting', () => {
  const listingVersion = async () => {
    const rows = await sqlOf(shop.ctx).select().from(cacheTagVersions)
    return rows.find(({ tag }) => tag === cacheTags.listing(shop.ctx.store.id))?.version
  }

  test('again changes nothing and invalidates nothing', async () => {
    const { ctx } = shop
    const product = await createProduct(ctx)
    await listed(product)
    const before = [await liveIndex(ctx), await listingVersion()]
    await projectProducts(ctx, ctx.store.id, [product.id])
    expect([await liveIndex(ctx), await listingVersion()]).toEqual(before)
  })

  test('a change invalidates the lists', async () => {
    const { ctx } = shop
    const product = await createProduct(ctx)
    await listed(product)
    await sqlOf(ctx).delete(cacheTagVersions)
    await update(product, { badge: 'New' })
    await projectProducts(ctx, ctx.store.id, [product.id])
    expect(await listingVersion()).toBeDefined()
  })

  test('the same products at once, by several workers, gives each one place', async () => {
    const { ctx, newContext } = shop
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push((await createProduct(ctx)).id)
    const contexts = await Promise.all(ids.map(newContext))
    await Promise.all(contexts.map((each, index) => projectProducts(each, ctx.store.id, ids.slice(index))))
    expect(Object.keys(await readModel(ctx)).toSorted()).toEqual(ids.toSorted())
    expect(await liveIndex(ctx)).toMatchObject({ size: 5 })
  })

  test('a product of another store takes it out of this one', async () => {
    const { ctx } = shop
    const { ctx: other } = await openShop()
    const [own, foreign] = [await createProduct(ctx), await createProduct(other)]
    await projectProducts(ctx, ctx.store.id, [own.id, foreign.id])
    await projectProducts(other, other.store.id, [own.id, foreign.id])
    expect(Object.keys(await readModel(ctx))).toEqual([own.id])
    expect(Object.keys(await readModel(other))).toEqual([foreign.id])
    expect((await readModel(ctx))[own.id]?.card).toBeDefined()
  })
})
