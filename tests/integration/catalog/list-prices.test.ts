import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { productData } from '@/app/(storefront)/product-data'
import { listingSorts, type ListingQuery } from '@/features/search/domain/listing/listing'
import type { ProductCard } from '@/features/search/listing/product-card'
import { findProduct } from '@/features/search/product/product.queries'
import { findSellableVariants } from '@/features/inventory/sellable-variants.queries'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'

import { createProduct, type TestProduct } from '../../factories/product'
import { listCards, listProducts, suggest } from '../support/listed'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

/** A variant: its color, prices in USD and EUR, pieces, and whether it is made to order. */
type Piece = readonly [color: string, usd: number, eur: number | null, onHand: number, backorder?: boolean]

// The order by price differs between the currencies, and filters often leave out the cheapest variant.
const things: Readonly<Record<string, readonly Piece[]>> = {
  alpha: [
    ['ink', 1000, 9000, 0],
    ['bone', 5000, 4000, 3],
  ],
  beta: [
    ['ink', 3000, 1000, 4],
    ['bone', 2000, 8000, 0],
  ],
  gamma: [['ink', 4000, null, 9]],
  delta: [
    ['bone', 1500, 7000, 0, true],
    ['clay', 9000, 2000, 1],
  ],
  epsilon: [
    ['clay', 2500, 2500, 0],
    ['ink', 6000, 6500, 0, true],
  ],
  zeta: [['clay', 2500, 500, 2]],
}

let shop: TestShop
const products = new Map<string, TestProduct>()

beforeAll(async () => {
  shop = await openShop()
  for (const [slug, pieces] of Object.entries(things)) {
    const product = await createProduct(shop.ctx, {
      slug,
      title: `Thing ${slug}`,
      options: [
        {
          code: 'color',
          label: 'Color',
          values: [...new Set(pieces.map(([c]) => c))].map((c) => ({ code: c, label: c })),
        },
      ],
      variants: pieces.map(([color, usd, eur, onHand, allowBackorder = false]) => ({
        options: { color },
        prices: { USD: usd, ...(eur === null ? {} : { EUR: eur }) },
        compareAt: { USD: usd + 100 },
        onHand,
        allowBackorder,
      })),
    })
    products.set(slug, product)
  }
  // As an earlier version allowed them.
  await sqlOf(shop.ctx).execute(sql`update variants_prices set compare_at_amount = amount - 100 where currency = 'EUR'`)
})

const shown = (card: ProductCard, currency: CurrencyCode): number | null =>
  card.prices.find((price) => price.currency === currency)?.from.amount ?? null

/** All pages of a list, fetched in small pages. */
async function allCards(query: ListingQuery): Promise<ProductCard[]> {
  const cards: ProductCard[] = []
  let cursor: string | null = null
  do {
    const page = await listProducts(shop.ctx, { ...query, cursor, limit: 2 })
    cards.push(...(page?.items ?? []))
    cursor = page?.nextCursor ?? null
  } while (cursor !== null)
  return cards
}

/** The variants of a product that pass the filters, computed in the simplest way. */
function matching(slug: string, { options, price, inStock }: ListingQuery, currency: CurrencyCode): readonly Piece[] {
  const asked = price?.currency ?? currency
  return (things[slug] ?? []).filter(([color, usd, eur, onHand]) => {
    const amount = asked === 'USD' ? usd : eur
    const colors = options?.['color'] ?? []
    return (
      (colors.length === 0 || colors.includes(color)) &&
      (price?.min === undefined || (amount !== null && amount >= price.min)) &&
      (price?.max === undefined || (amount !== null && amount <= price.max)) &&
      (inStock !== true || onHand > 0)
    )
  })
}

const lowest = (pieces: readonly Piece[], currency: CurrencyCode): number | null => {
  const amounts = pieces.flatMap(([, usd, eur]) => (currency === 'USD' ? usd : (eur ?? [])))
  return amounts.length === 0 ? null : Math.min(...amounts)
}

const filters: Readonly<Record<string, ListingQuery>> = {
  nothing: {},
  'a lowest price': { price: { min: 2000 } },
  'a highest price': { price: { max: 4000 } },
  'a range': { price: { min: 1600, max: 6200 } },
  'a color': { options: { color: ['bone'] } },
  'two colors and a price': { options: { color: ['ink', 'clay'] }, price: { min: 2000 } },
  'what is in stock': { inStock: true },
  'a price in another currency than is shown': { price: { min: 2000, currency: 'EUR' } },
  words: { q: 'thing' },
}

const cases = Object.entries(filters).flatMap(([name, filter]) =>
  (['USD', 'EUR'] as const).flatMap((currency) => listingSorts.map((sort) => [name, currency, sort, filter] as const)),
)

test.each(cases)(
  'filtered by %s, in %s, sorted by %s: the cards show the prices of the matching variants',
  async (_, currency, sort, filter) => {
    const query = { ...filter, currency, sort }
    const cards = await allCards(query)
    const found = Object.keys(things).filter((slug) => matching(slug, query, currency).length > 0)
    expect(cards.map(({ slug }) => slug).toSorted()).toEqual(found.toSorted())
    for (const card of cards) {
      expect(shown(card, currency), card.slug).toBe(lowest(matching(card.slug, query, currency), currency))
    }
    const prices = cards.map((card) => shown(card, currency) ?? (sort === 'price_asc' ? Infinity : -1))
    if (sort === 'price_asc') expect(prices).toEqual(prices.toSorted((a, b) => a - b))
    if (sort === 'price_desc') expect(prices).toEqual(prices.toSorted((a, b) => b - a))
  },
)

test('the price filter starts at the lowest price of a card', async () => {
  for (const currency of ['USD', 'EUR'] as const) {
    const listing = await listProducts(shop.ctx, { currency, sort: 'price_asc' })
    const first = listing?.items[0]
    expect(listing?.facets.price?.min.amount).toBe(first && shown(first, currency))
  }
})

test('a cursor of a list sorted by prices of one currency is ignored in another', async () => {
  const page = await listProducts(shop.ctx, { sort: 'price_asc', currency: 'USD', limit: 2 })
  const other = { sort: 'price_asc', currency: 'EUR', limit: 2 } as const
  const top = await listProducts(shop.ctx, other)
  expect((await listProducts(shop.ctx, { ...other, cursor: page?.nextCursor ?? null }))?.items).toEqual(top?.items)
})

describe('cards, suggestions, product pages, search engines and carts', () => {
  test('show the same lowest price', async () => {
    const { products: suggested } = await suggest(shop.ctx, 'thing')
    for (const [slug, product] of products) {
      const [card] = await listCards(shop.ctx, [product.id])
      const view = await findProduct(shop.ctx, slug)
      if (!card || !view) throw new Error(slug)
      const expected = lowest(things[slug] ?? [], 'USD')
      expect(shown(card, 'USD')).toBe(expected)
      const suggestion = suggested.find((each) => each.slug === slug)
      expect(suggestion && shown(suggestion, 'USD')).toBe(expected)
      const offers = (
        productData({ ctx: shop.ctx, locale: 'en', href: (path) => path }, view) as { offers: { price: string }[] }
      ).offers
      expect(Math.min(...offers.map(({ price }) => Number(price) * 100))).toBe(expected)
      expect(
        Math.min(
          ...view.variants.flatMap(({ prices }) =>
            prices.flatMap(({ price }) => (price.currency === 'USD' ? price.amount : [])),
          ),
        ),
      ).toBe(expected)
    }
  })

  test('strike out a former price only where it was higher', async () => {
    const [beta] = await listCards(shop.ctx, [products.get('beta')?.id ?? ''])
    expect(beta?.prices.map(({ currency, compareAt }) => [currency, compareAt?.amount ?? null])).toEqual([
      ['USD', 2100],
      ['EUR', null],
    ])
    for (const [currency, former] of [
      ['USD', 3100],
      ['EUR', null],
    ] as const) {
      const [variant] = await findSellableVariants(shop.ctx, {
        ids: [products.get('beta')?.variants[0].id ?? ''],
        locale: 'en',
        currency,
      })
      expect(variant?.compareAtPrice?.amount ?? null).toBe(former)
    }
  })

  test('agree that goods made to order are not in stock', async () => {
    const cards = await allCards({ inStock: true })
    expect(cards.map(({ slug }) => slug).toSorted()).toEqual(['alpha', 'beta', 'delta', 'gamma', 'zeta'])
    for (const { slug, availability } of cards) expect(['in_stock', 'low_stock'], slug).toContain(availability)
    expect((await listProducts(shop.ctx, {}))?.facets.inStock).toBe(cards.length)
    const [epsilon] = await listCards(shop.ctx, [products.get('epsilon')?.id ?? ''])
    expect(epsilon?.availability).toBe('backorder')
  })

  test('show the availability of the filtered variant, not of the others', async () => {
    const cards = await allCards({ options: { color: ['bone'] } })
    expect(cards.map(({ slug, availability }) => [slug, availability]).toSorted()).toEqual([
      ['alpha', 'low_stock'],
      ['beta', 'sold_out'],
      ['delta', 'backorder'],
    ])
  })
})

test('use the first of two prices in one currency', async () => {
  const product = await createProduct(shop.ctx, {
    slug: 'twice',
    title: 'Twice',
    variants: [{ prices: { USD: 7000 } }],
  })
  const [variant] = product.variants
  // As an earlier version allowed it.
  await sqlOf(shop.ctx).execute(sql`
    insert into variants_prices (id, _parent_id, _order, currency, amount)
    values ('second-of-usd', ${variant.id}::uuid, 2, 'USD', 10)`)
  const [card] = await listCards(shop.ctx, [product.id])
  const view = await findProduct(shop.ctx, 'twice')
  const [sold] = await findSellableVariants(shop.ctx, { ids: [variant.id], locale: 'en', currency: 'USD' })
  const listed = await listProducts(shop.ctx, { q: 'twice', price: { max: 6999 } })
  expect([card && shown(card, 'USD'), view?.variants[0]?.prices[0]?.price.amount, sold?.price?.amount]).toEqual([
    7000, 7000, 7000,
  ])
  expect(listed?.total).toBe(0)
})
