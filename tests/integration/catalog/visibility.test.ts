import { beforeAll, describe, expect, test, vi } from 'vitest'

import { listCategories } from '@/features/catalog/category.queries'
import { findProduct } from '@/features/search/product/product.queries'
import type { Context } from '@/platform/context'
import { storeContext } from '@/platform/request-context'
import type { Locale } from '@/shared/locales'

import { createCategory } from '../../factories/category'
import { createProduct, type TestProduct } from '../../factories/product'
import { listProducts, suggest } from '../support/listed'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let other: TestShop
let lamp: TestProduct
let teapot: TestProduct

const inLocale = (locale: Locale): Promise<Context> => storeContext(shop.ctx.store, { locale })

beforeAll(async () => {
  shop = await openShop()
  other = await openShop()
  const furniture = await createCategory(shop.ctx, { slug: 'furniture', title: 'Furniture', germanTitle: 'Möbel' })
  lamp = await createProduct(shop.ctx, {
    title: 'Arc Lamp',
    germanTitle: 'Bogenleuchte für Müßige',
    arabicTitle: 'مِصباح المكتب',
    slug: 'arc-lamp',
    categories: [furniture.id],
    variants: [{ sku: 'ARC-77' }],
  })
  teapot = await createProduct(shop.ctx, {
    title: 'Teapot',
    slug: 'teapot',
    options: [{ code: 'color', label: 'Color', values: [{ code: 'moss', label: 'Moss green' }] }],
    variants: [{ options: { color: 'moss' } }],
  })
  await createProduct(other.ctx, { title: 'Arc Lamp of somebody else', slug: 'foreign-lamp' })
})

async function search(q: string, locale: Locale = 'en'): Promise<string[]> {
  const listing = await listProducts(await inLocale(locale), { q })
  return (listing?.items ?? []).map(({ slug }) => slug)
}

describe('search', () => {
  test.each([
    ['a typing error', 'teapto', 'en', 'teapot'],
    ['a missing letter', 'tepot', 'en', 'teapot'],
    ['the beginning of a word', 'tea', 'en', 'teapot'],
    ['capitals', 'TEAPOT', 'en', 'teapot'],
    ['an SKU', 'arc-77', 'en', 'arc-lamp'],
    ['the value of an option', 'moss', 'en', 'teapot'],
    ['a category', 'furniture', 'en', 'arc-lamp'],
    ['a category in German', 'möbel', 'de', 'arc-lamp'],
    ['umlauts', 'müßige', 'de', 'arc-lamp'],
    ['umlauts typed without', 'mussige', 'de', 'arc-lamp'],
    ['a part of a German compound', 'leuchte', 'de', 'arc-lamp'],
    ["the store's own language, from another", 'teapot', 'de', 'teapot'],
    ['Arabic', 'مصباح', 'ar', 'arc-lamp'],
    ['Arabic with the article', 'المصباح', 'ar', 'arc-lamp'],
    ['Arabic with vowel marks', 'مِصبَاح', 'ar', 'arc-lamp'],
  ] as const)('handles %s', async (_name, q, locale, slug) => {
    expect(await search(q, locale)).toContain(slug)
  })

  test.each(['%', '_', "'; drop table products; --", '\\', '"', '((', '\u0000', '🔥', 'ﷺ'.repeat(300)])(
    'treats %j as ordinary characters',
    async (q) => {
      await expect(search(q)).resolves.toBeInstanceOf(Array)
    },
  )

  test('finds nothing without a match, nor by words that exist in another language only', async () => {
    expect(await search('bicycle')).toEqual([])
    expect(await search('bogenleuchte', 'ar')).toEqual([])
    expect(await search('teapot lamp')).toEqual([])
  })

  test('suggests what it finds, and nothing for a single letter', async () => {
    const { products, categories } = await suggest(await inLocale('de'), 'möb')
    expect(products.map(({ slug }) => slug)).toContain('arc-lamp')
    expect(categories.map(({ title }) => title)).toEqual(['Möbel'])
    expect(await suggest(shop.ctx, 't')).toEqual({ products: [], categories: [], pages: [] })
  })

  test('sorts better matches first', async () => {
    await createProduct(shop.ctx, { title: 'Tray for a teapot', slug: 'tray' })
    expect(await search('teapot')).toEqual(['teapot', 'tray'])
  })
})

describe('languages', () => {
  test("a text that is not translated is shown in the store's own language", async () => {
    const titles = async (locale: Locale) => {
      const listing = await listProducts(await inLocale(locale), {})
      return Object.fromEntries((listing?.items ?? []).map(({ slug, title }) => [slug, title]))
    }
    expect(await titles('de')).toMatchObject({ 'arc-lamp': 'Bogenleuchte für Müßige', teapot: 'Teapot' })
    expect(await titles('ar')).toMatchObject({ 'arc-lamp': 'مِصباح المكتب', teapot: 'Teapot' })
    expect((await findProduct(await inLocale('ar'), 'teapot'))?.title).toBe('Teapot')
    expect((await listCategories(await inLocale('ar'))).map(({ title }) => title)).toEqual(['Furniture'])
  })
})

describe('what is not public', () => {
  /** Where a product is visible: in the list, by search, among the suggestions, on its own page. */
  async function traces({ slug }: TestProduct, q: string): Promise<boolean[]> {
    const listing = await listProducts(shop.ctx, { limit: 100 })
    const suggested = await suggest(shop.ctx, q)
    return [
      (listing?.items ?? []).some((each) => each.slug === slug),
      (await search(q)).includes(slug),
      suggested.products.some((each) => each.slug === slug),
      (await findProduct(shop.ctx, slug)) !== null,
    ]
  }

  test('a draft and an unpublished product are visible nowhere', async () => {
    const product = await createProduct(shop.ctx, { title: 'Quillholder', isPublished: false })
    const setStatus = (status: 'draft' | 'published') =>
      shop.ctx.payload.update({ collection: 'products', id: product.id, data: { _status: status } })
    expect(await traces(product, 'quillholder')).toEqual([false, false, false, false])
    await setStatus('published')
    expect(await traces(product, 'quillholder')).toEqual([true, true, true, true])
    await setStatus('draft')
    expect(await traces(product, 'quillholder')).toEqual([false, false, false, false])
  })

  test('a newer draft does not change the published product', async () => {
    const { payload } = shop.ctx
    const title = 'Not yet to be told'
    await payload.update({ collection: 'products', id: teapot.id, data: { title }, draft: true })
    expect((await findProduct(shop.ctx, 'teapot'))?.title).toBe('Teapot')
    expect(await search('told')).toEqual([])
  })

  test('products of another store are visible nowhere, though they have the same words', async () => {
    expect(await search('arc')).toEqual(['arc-lamp'])
    expect(await findProduct(shop.ctx, 'foreign-lamp')).toBeNull()
    expect(await findProduct(other.ctx, lamp.slug)).toBeNull()
    expect(await listCategories(other.ctx)).toEqual([])
    expect(await listProducts(other.ctx, { category: 'furniture' })).toBeNull()
  })
})
