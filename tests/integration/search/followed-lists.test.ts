import { beforeEach, describe, expect, test, vi } from 'vitest'

import { listProducts, type Listing } from '@/features/search/listing/listing.queries'
import { rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import type { Product } from '@/platform/payload-types'
import type { ListingQuery } from '@/features/search/domain/listing/listing'

import { createProduct, type TestProduct } from '../../factories/product'
import { project } from '../support/projected'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let apple: TestProduct
let pear: TestProduct

beforeEach(async () => {
  shop = await openShop()
  apple = await createProduct(shop.ctx, { title: 'Apple', variants: [{ prices: { USD: 300 } }] })
  pear = await createProduct(shop.ctx, { title: 'Pear', variants: [{ prices: { USD: 200 } }] })
  await project(shop.ctx)
})

async function list(query: ListingQuery): Promise<Listing> {
  const listing = await listProducts(await shop.newContext(), query)
  if (!listing) throw new Error('No list')
  return listing
}

const titles = async (query: ListingQuery): Promise<string[]> => (await list(query)).items.map(({ title }) => title)

const update = (product: TestProduct, data: Partial<Product>) =>
  shop.ctx.payload.update({ collection: 'products', id: product.id, data, locale: 'en' })

describe('a list that this process has cached', () => {
  test('shows a renamed product in its new place by name', async () => {
    expect(await titles({ sort: 'name' })).toEqual(['Apple', 'Pear'])
    await update(apple, { title: 'Quince' })
    await runJobs()
    expect(await titles({ sort: 'name' })).toEqual(['Pear', 'Quince'])
    await createProduct(shop.ctx, { title: 'Plum' })
    await project(shop.ctx)
    expect(await titles({ sort: 'name' })).toEqual(['Pear', 'Plum', 'Quince'])
  })

  test('shows the new words of an option, also when nothing else has changed', async () => {
    const colored = await createProduct(shop.ctx, {
      title: 'Mug',
      options: [{ code: 'color', label: 'Color', values: [{ code: 'ink', label: 'Ink' }] }],
      variants: [{ options: { color: 'ink' } }],
    })
    await project(shop.ctx)
    const labels = async () => (await list({})).facets.options.flatMap(({ values }) => values.map(({ label }) => label))
    expect(await labels()).toEqual(['Ink'])
    await update(colored, { options: [{ code: 'color', label: 'Color', values: [{ code: 'ink', label: 'Black' }] }] })
    await runJobs()
    expect(await labels()).toEqual(['Black'])
  })

  test('drops an unpublished product, and shows it again when it is published', async () => {
    expect(await titles({ sort: 'price_asc' })).toEqual(['Pear', 'Apple'])
    await update(pear, { _status: 'draft' })
    await runJobs()
    expect(await titles({ sort: 'price_asc' })).toEqual(['Apple'])
    await update(pear, { _status: 'published' })
    await runJobs()
    expect(await titles({ sort: 'price_asc' })).toEqual(['Pear', 'Apple'])
  })

  test('is the same in a new index', async () => {
    const before = await list({ sort: 'name' })
    await rebuildIndex(await shop.newContext(), shop.ctx.store, { say: () => undefined, graceSeconds: 0 })
    expect(await list({ sort: 'name' })).toEqual(before)
  })

  test('is complete for simultaneous visits right after a change', async () => {
    await titles({})
    await createProduct(shop.ctx, { title: 'Plum' })
    await project(shop.ctx)
    const visits = Array.from({ length: 8 }, () => list({ sort: 'name' }))
    for (const { total, items } of await Promise.all(visits)) {
      expect(total).toBe(3)
      expect(items.map(({ title }) => title)).toEqual(['Apple', 'Pear', 'Plum'])
    }
  })

  test('can be paged in both directions by cursors', async () => {
    for (const title of ['Plum', 'Quince', 'Cherry']) await createProduct(shop.ctx, { title })
    await project(shop.ctx)
    const first = await list({ sort: 'name', limit: 2 })
    const second = await list({ sort: 'name', limit: 2, cursor: first.nextCursor })
    const third = await list({ sort: 'name', limit: 2, cursor: second.nextCursor })
    expect([first, second, third].map(({ items }) => items.map(({ title }) => title))).toEqual([
      ['Apple', 'Cherry'],
      ['Pear', 'Plum'],
      ['Quince'],
    ])
    expect([first.previousCursor, third.nextCursor]).toEqual([null, null])
    const back = await list({ sort: 'name', limit: 2, cursor: third.previousCursor })
    expect(back.items).toEqual(second.items)
    expect((await list({ sort: 'name', limit: 2, cursor: back.previousCursor })).items).toEqual(first.items)
  })
})
