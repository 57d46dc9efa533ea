import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { availability, defaultLowStockThreshold } from '@/features/catalog/domain/availability'
import type { IndexQuery } from '@/features/search/domain/catalog-index/index-query'
import type { ListingQuery } from '@/features/search/domain/listing/listing'
import { listProducts, type Listing } from '@/features/search/listing/listing.queries'
import { searchProducts } from '@/features/search/search.tables'
import type { Context } from '@/platform/context'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

import { createCategory } from '../../factories/category'
import { plainFind, type Catalog } from '../../factories/plain-find'
import { createProduct } from '../../factories/product'
import { project } from '../support/projected'
import { liveIndex } from '../support/read-model'
import { openShop } from '../support/store-context'
import { queries, shops, tree, type AskedOfShop, type Language, type Thing } from './shop-cases'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

interface Shop {
  readonly ctx: Context
  readonly categoryIds: ReadonlyMap<string, string>
  readonly things: ReadonlyMap<string, Thing>
  readonly ordinals: ReadonlyMap<string, number>
}

async function open(things: readonly Thing[]): Promise<Shop> {
  const { ctx } = await openShop({ locales: ['en', 'de'] })
  const categoryIds = new Map<string, string>()
  for (const [position, { slug, parent, title }] of tree.entries()) {
    const above = parent === null ? {} : { parent: categoryIds.get(parent) ?? '' }
    categoryIds.set(slug, (await createCategory(ctx, { slug, title, germanTitle: title, position, ...above })).id)
  }
  const made = new Map<string, Thing>()
  for (const thing of things) made.set((await create(ctx, categoryIds, thing)).id, thing)
  await create(ctx, categoryIds, { ...(things[0] ?? fail('No things')), isPublished: false })
  await project(ctx)
  const { id } = await liveIndex(ctx)
  const places = await sqlOf(ctx).select().from(searchProducts).where(eq(searchProducts.indexId, id))
  return { ctx, categoryIds, things: made, ordinals: new Map(places.map((row) => [row.productId, row.ordinal])) }
}

function fail(message: string): never {
  throw new Error(message)
}

function create(
  ctx: Context,
  categoryIds: ReadonlyMap<string, string>,
  { titles, categories, published, options, pieces, ...rest }: Thing & { readonly isPublished?: boolean },
) {
  return createProduct(ctx, {
    ...rest,
    title: titles.en,
    germanTitle: titles.de,
    categories: categories.map((slug) => categoryIds.get(slug) ?? ''),
    publishedAt: new Date(published * 1000),
    options: options.map(({ code, values }) => ({
      code,
      label: code,
      values: values.map((value) => ({ code: value, label: value })),
    })),
    variants: pieces.map(({ values, prices, onHand, backorder }) => ({
      options: values,
      prices,
      onHand,
      allowBackorder: backorder,
    })),
  })
}

/** A category and its descendants, by slug. */
const withBelow = (slug: string): string[] => [
  slug,
  ...tree.filter(({ parent }) => parent === slug).flatMap((child) => withBelow(child.slug)),
]

/** A category and its ancestors. */
function withAbove(slug: string): string[] {
  const parent = tree.find((each) => each.slug === slug)?.parent ?? null
  return parent === null ? [slug] : [slug, ...withAbove(parent)]
}

/** The words of a thing for a shopper of this language: in it and in the store's own, with those of its categories. */
const wordsOf = ({ titles, categories }: Thing, language: Language): Set<string> =>
  new Set([
    ...`${titles[language]} ${titles.en}`.split(' '),
    ...categories.flatMap(withAbove).flatMap((slug) => tree.find((each) => each.slug === slug)?.title ?? []),
  ])

function catalogOf({ categoryIds, things, ordinals }: Shop): Catalog {
  return new Map(
    [...things].map(([id, { categories, published, options, pieces }]) => [
      ordinals.get(id) ?? fail('A product has no place'),
      {
        facts: {
          published,
          categories: categories.map((slug) => categoryIds.get(slug) ?? ''),
          profile: 0,
          prices: Object.fromEntries(
            ['USD', 'EUR'].map((currency) => [currency, pieces.map(({ prices }) => prices[currency] ?? null)]),
          ),
        },
        profile: {
          options,
          variants: pieces.map(({ values, onHand, backorder }) => ({
            values: options.map(({ code, values: all }) => all.indexOf(values[code] ?? '')),
            availability: availability({
              available: onHand,
              backorder,
              lowStockThreshold: defaultLowStockThreshold,
            }),
          })),
        },
      },
    ]),
  )
}

/** The query of the same list for the direct evaluation of the rules. */
function plainQuery(shop: Shop, { query, language }: AskedOfShop): IndexQuery {
  const { categoryIds, things, ordinals } = shop
  const idsOf = (slugs: readonly string[]) => slugs.map((slug) => categoryIds.get(slug) ?? '')
  const currency = query.currency ?? 'USD'
  const placed = [...things].map(([id, thing]) => ({ thing, ordinal: ordinals.get(id) ?? 0 }))
  const wanted = query.q?.split(' ') ?? []
  const found = placed
    .filter(({ thing }) => wanted.every((word) => wordsOf(thing, language).has(word)))
    .map(({ ordinal }) => ordinal)
  const byName = placed.toSorted((a, b) => (a.thing.titles[language] < b.thing.titles[language] ? -1 : 1))
  const nameRanks = new Uint32Array(1 + Math.max(...ordinals.values()))
  for (const [rank, { ordinal }] of byName.entries()) nameRanks[ordinal] = rank
  return {
    categoryIds: query.category === undefined ? null : idsOf(withBelow(query.category)),
    found: query.q === undefined ? null : { ordinals: Uint32Array.from(found), points: new Float32Array(found.length) },
    options: Object.entries(query.options ?? {})
      .map(([code, values]) => ({ code, values }))
      .filter(({ values }) => values.length > 0),
    price: { min: query.price?.min ?? null, max: query.price?.max ?? null, currency },
    inStock: query.inStock ?? false,
    sort: query.sort ?? 'featured',
    currency,
    nameRanks,
    offset: 0,
    limit: 100,
    cursor: null,
    counted: tree
      .filter(({ parent }) => parent === (query.category ?? null))
      .map(({ slug }) => ({ category: slug, members: idsOf(withBelow(slug)) })),
  }
}

const list = async ({ ctx }: Shop, language: Language, query: ListingQuery): Promise<Listing> =>
  (await listProducts({ ...(await systemContext({ locale: language })), store: ctx.store }, query)) ??
  fail('No such category')

const idsIn = ({ items }: Pick<Listing, 'items'>) => items.map(({ id }) => id)

/** All pages forwards and then, from the last one on, backwards. */
async function pages(shop: Shop, { query, language }: AskedOfShop): Promise<[string[], string[]]> {
  const page = (cursor: string | null) => list(shop, language, { ...query, limit: 3, cursor })
  let shown = await page(null)
  const forwards = idsIn(shown)
  while (shown.nextCursor !== null) {
    shown = await page(shown.nextCursor)
    forwards.push(...idsIn(shown))
  }
  const backwards = idsIn(shown)
  while (shown.previousCursor !== null) {
    shown = await page(shown.previousCursor)
    backwards.unshift(...idsIn(shown))
  }
  return [forwards, backwards]
}

async function compare(shop: Shop, asked: AskedOfShop): Promise<void> {
  const { total, facets, ...listing } = await list(shop, asked.language, asked.query)
  const plain = plainFind({ catalog: catalogOf(shop), query: plainQuery(shop, asked) })
  const ids = new Map([...shop.ordinals].map(([id, ordinal]) => [ordinal, id]))
  const expected = plain.list.map(({ ordinal }) => ids.get(ordinal))
  expect(idsIn(listing)).toEqual(expected)
  expect({
    total,
    products: facets.products,
    options: facets.options.map(({ code, products, values }) => ({
      code,
      products,
      values: values.map(({ code: value, count }) => ({ code: value, count })),
    })),
    minPrice: facets.price?.min.amount ?? null,
    maxPrice: facets.price?.max.amount ?? null,
    inStock: facets.inStock,
    categoryCounts: new Map(facets.categories.map(({ slug, count }) => [slug, count])),
  }).toEqual(plain.facets)
  expect(await pages(shop, asked)).toEqual([expected, expected])
}

test('lists of any shop, in each of its languages and currencies, equal a direct evaluation of the rules', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(shops, shops), queries, async (all, questions) => {
      // Two stores with the same categories, so that one would be seen in the other.
      const opened = [await open(all[0]), await open(all[1])]
      for (const asked of questions) for (const shop of opened) await compare(shop, asked)
    }),
    // Creating a case is slow, so that a failing one is not shrunk.
    { numRuns: 2, endOnFailure: true },
  )
})
