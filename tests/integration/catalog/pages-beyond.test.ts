import { beforeAll, expect, test, vi } from 'vitest'

import type { Shop } from '@/app/(storefront)/page-context'
import { readFiltered } from '@/app/(storefront)/read-filtered'
import { noFilters, type ListingFilters } from '@/features/search/domain/listing/listing-url'
import { CatalogIndex } from '@/features/search/domain/catalog-index/catalog-index'

import { createProduct } from '../../factories/product'
import { project } from '../support/projected'
import { openShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
vi.mock('next/root-params', () => ({ store: () => Promise.resolve(), locale: () => Promise.resolve() }))

let shop: Shop

beforeAll(async () => {
  const { ctx } = await openShop()
  shop = { ctx, locale: 'en', href: (path) => path }
  for (let index = 0; index < 20; index += 1) {
    await createProduct(ctx, { title: `Pen ${String(index)}`, slug: `pen-${String(index)}` })
  }
  await project(ctx)
})

const read = (page: number, filters: Partial<ListingFilters> = {}) =>
  readFiltered(shop, { ...noFilters, sort: 'name', ...filters, page }, { action: '/products' })

/** The target of a page's redirect; Next redirects by throwing. */
async function ledTo(reading: Promise<unknown>): Promise<string | null> {
  try {
    await reading
    return null
  } catch (error) {
    return /NEXT_REDIRECT;\w+;([^;]+)/.exec((error as { digest?: string }).digest ?? '')?.[1] ?? 'an error'
  }
}

test('an existing page is shown with those before it', async () => {
  expect((await read(1))?.items).toHaveLength(18)
  expect((await read(2))?.items).toHaveLength(20)
})

test.each([3, 10, 11, 12, 999_999])('page %i of a list of two redirects to its last one', async (page) => {
  expect(await ledTo(read(page))).toBe('/products?sort=name&page=2')
})

test('an empty list has one page', async () => {
  expect(await ledTo(read(40, { options: { color: ['none'] } }))).toBe('/products?option.color=none&sort=name')
})

test('a page beyond the end is not searched for in the index', async () => {
  const find = vi.spyOn(CatalogIndex.prototype, 'find')
  for (const page of [11, 12, 500, 999_999]) await ledTo(read(page))
  const offsets = find.mock.calls.map(([{ offset }]) => offset)
  expect(new Set(offsets)).toEqual(new Set([0]))
})
