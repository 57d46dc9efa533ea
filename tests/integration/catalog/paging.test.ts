import { beforeAll, describe, expect, test, vi } from 'vitest'

import { decodeCursor, listingSorts, type ListingQuery } from '@/features/search/domain/listing/listing'
import type { Listing } from '@/features/search/listing/listing.queries'

import { createProduct, type TestProduct } from '../../factories/product'
import { listProducts } from '../support/listed'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
const products: TestProduct[] = []

/** Many have equal sort keys, so that only the id decides their order. */
const titles = ['Ärmel', 'apple', 'Zebra', 'Apple', 'äpfel', 'Pen', 'Pen', 'Pen', 'Pen', 'pen', 'Ink', 'Ink']
const prices = [500, 500, 500, 500, 500, 900, 900, 900, 100, 100, 500, 2000]

beforeAll(async () => {
  shop = await openShop()
  for (const [index, title] of titles.entries()) {
    products.push(
      await createProduct(shop.ctx, {
        title,
        slug: `thing-${String(index)}`,
        publishedAt: new Date(Date.UTC(2026, 0, 1 + (index % 3))),
        // The last has no price in euros, the one before is sold out.
        variants: [
          {
            prices: index === 11 ? { USD: 2000 } : { USD: prices[index] ?? 0, EUR: prices[index] ?? 0 },
            onHand: index === 10 ? 0 : 5,
          },
        ],
      }),
    )
  }
})

async function page(query: ListingQuery): Promise<Listing> {
  const listing = await listProducts(shop.ctx, query)
  if (!listing) throw new Error('No list')
  return listing
}

async function allPages(query: ListingQuery): Promise<string[]> {
  const slugs: string[] = []
  let cursor: string | null = null
  do {
    const { items, nextCursor, total }: Listing = await page({ ...query, cursor })
    expect(total).toBe(titles.length)
    slugs.push(...items.map(({ slug }) => slug))
    if (slugs.length > 2 * titles.length) throw new Error('The pages do not end')
    cursor = nextCursor
  } while (cursor !== null)
  return slugs
}

const numberOf = (slug: string): number => Number(slug.replace('thing-', ''))

describe.each(listingSorts)('sorted by %s', (sort) => {
  const q = sort === 'relevance' ? 'thing' : undefined

  test.each([1, 2, 5, 12])('pages of %i have each product once and in the order of the whole', async (limit) => {
    // Slugs are not searched, so relevance is tested with a word that all have: their SKU.
    const query: ListingQuery = { sort, limit, ...(q ? { q: 'sku' } : {}) }
    const whole = (await page({ ...query, limit: 100 })).items.map(({ slug }) => slug)
    expect(new Set(whole).size).toBe(titles.length)
    expect(await allPages(query)).toEqual(whole)
  })

  test('an offset begins where the products before it end', async () => {
    const query: ListingQuery = { sort, ...(q ? { q: 'sku' } : {}) }
    const whole = (await page({ ...query, limit: 100 })).items.map(({ slug }) => slug)
    for (const offset of [0, 1, 5, 11, 12, 500]) {
      const { items, total } = await page({ ...query, offset, limit: 4 })
      expect(items.map(({ slug }) => slug)).toEqual(whole.slice(offset, offset + 4))
      expect(total).toBe(titles.length)
    }
  })

  test('a sale or a publication while paging repeats no product', async () => {
    const query: ListingQuery = { sort, limit: 4, ...(q ? { q: 'sku' } : {}) }
    const first = await page(query)
    const added = await createProduct(shop.ctx, { title: 'A latecomer', publishedAt: new Date() })
    const rest = await page({ ...query, limit: 100, cursor: first.nextCursor })
    await shop.ctx.payload.delete({ collection: 'products', id: added.id })
    const seen = [...first.items, ...rest.items].map(({ slug }) => slug).filter((slug) => slug !== added.slug)
    expect(seen).toHaveLength(titles.length)
    expect(new Set(seen).size).toBe(titles.length)
  })
})

test('prices rise, and fall, by the currency, and products without a price in it come last both ways', async () => {
  const pricesOf = async (query: ListingQuery) =>
    (await page({ ...query, limit: 100 })).items.map(({ slug }) =>
      numberOf(slug) === 11 ? null : prices[numberOf(slug)],
    )
  const rising = prices.slice(0, 11).toSorted((a, b) => a - b)
  expect(await pricesOf({ sort: 'price_asc', currency: 'EUR' })).toEqual([...rising, null])
  expect(await pricesOf({ sort: 'price_desc', currency: 'EUR' })).toEqual([...rising.toReversed(), null])
})

test('names are in the order of a dictionary, not of their bytes', async () => {
  const names = (await page({ sort: 'name', limit: 100 })).items.map(({ title }) => title.toLowerCase())
  expect(names.slice(0, 4)).toEqual(['äpfel', 'apple', 'apple', 'ärmel'])
  expect(names.at(-1)).toBe('zebra')
})

test('featured lists start with what can be bought, then the newest; newest is by date alone', async () => {
  const featured = (await page({ sort: 'featured', limit: 100 })).items.map(({ slug }) => numberOf(slug))
  expect(featured.at(-1)).toBe(10)
  const newest = (await page({ sort: 'newest', limit: 100 })).items.map(({ slug }) => numberOf(slug) % 3)
  expect(newest).toEqual(newest.toSorted((a, b) => b - a))
})

test('a cursor of another sort, a forged and an invalid one start at the first page', async () => {
  const top = (await page({ sort: 'price_asc', limit: 3 })).items
  const { nextCursor } = await page({ sort: 'name', limit: 3 })
  const forged = [
    nextCursor,
    btoa('["price_asc","\'; drop table products; --",0,"USD","after"]'),
    btoa('["price_asc",500,-1,"USD","after"]'),
    btoa('["price_asc",500,0.5,"USD","after"]'),
    btoa('["price_asc",500,0,"USD","sideways"]'),
    btoa('["price_asc",1e999,"x"]'),
    'not-a-cursor',
    '%00',
    'A'.repeat(2000),
  ]
  for (const cursor of forged) {
    expect((await page({ sort: 'price_asc', limit: 3, cursor })).items, String(cursor)).toEqual(top)
  }
  expect(decodeCursor(String(nextCursor))).toMatchObject({ sort: 'name' })
})

test('limits are clamped', async () => {
  expect((await page({ limit: 0 })).items).toHaveLength(1)
  expect((await page({ limit: -3 })).items).toHaveLength(1)
  expect((await page({ limit: 1e9 })).items).toHaveLength(titles.length)
})
