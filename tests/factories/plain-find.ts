import { commonOrder, type GivenOrder } from '@/features/search/domain/catalog-index/common-order'
import type { IndexQuery } from '@/features/search/domain/catalog-index/index-query'
import type { ProductFacts, Profile } from '@/features/search/domain/projection/product-facts'
import { groupBy } from '@/shared/group-by'

/** The catalog in the shape that this direct evaluation of the rules needs. */
export type Catalog = ReadonlyMap<number, { readonly facts: ProductFacts; readonly profile: Profile }>

interface Piece {
  readonly ordinal: number
  readonly position: number
  readonly options: Readonly<Record<string, string>>
  readonly availability: string
  readonly prices: Readonly<Record<string, number | null>>
}

function piecesOf(ordinal: number, { facts, profile }: { facts: ProductFacts; profile: Profile }): Piece[] {
  return profile.variants.map(({ values, availability }, position) => ({
    ordinal,
    position,
    options: Object.fromEntries(
      profile.options.flatMap(({ code, values: codes }, place) => {
        const value = codes[values[place] ?? -1]
        return value === undefined ? [] : [[code, value]]
      }),
    ),
    availability,
    prices: Object.fromEntries(Object.keys(facts.prices).map((each) => [each, facts.prices[each]?.[position] ?? null])),
  }))
}

const isStocked = ({ availability }: Piece) => availability === 'in_stock' || availability === 'low_stock'

/** Whether a piece passes every filter but the one named. */
function passes(piece: Piece, query: IndexQuery, except?: string): boolean {
  const { min, max, currency } = query.price
  const price = piece.prices[currency] ?? null
  return (
    query.options.every(
      ({ code, values }) => code === except || values.some((value) => piece.options[code] === value),
    ) &&
    (except === 'price' || min === null || (price !== null && price >= min)) &&
    (except === 'price' || max === null || (price !== null && price <= max)) &&
    (except === 'stock' || !query.inStock || isStocked(piece))
  )
}

/** The sort keys of a product, most important first; low ones come first. */
function keysOf(ordinal: number, matching: readonly Piece[], { catalog, query }: Asked): number[] {
  const published = catalog.get(ordinal)?.facts.published ?? 0
  const isBuyable = matching.some(({ availability }) => availability !== 'sold_out')
  const amounts = matching.flatMap(({ prices }) => prices[query.currency] ?? [])
  const points = query.found?.points[query.found.ordinals.indexOf(ordinal)] ?? 0
  switch (query.sort) {
    case 'featured':
      return [isBuyable ? 0 : 1, -published, -ordinal]
    case 'newest':
      return [-published, -ordinal]
    case 'price_asc':
      return [amounts.length > 0 ? Math.min(...amounts) : Infinity, ordinal]
    case 'price_desc':
      return [amounts.length > 0 ? -Math.min(...amounts) : 1, -ordinal]
    case 'name':
      return [query.nameRanks?.[ordinal] ?? 0, ordinal]
    case 'relevance':
      return [-Math.floor(points * 1024), isBuyable ? 0 : 1, -Math.floor(published), -ordinal]
  }
}

interface Asked {
  readonly catalog: Catalog
  readonly query: IndexQuery
}

const byKeys = (a: readonly number[], b: readonly number[]): number =>
  a.map((key, place) => (key === b[place] ? 0 : key - (b[place] ?? 0))).find((difference) => difference !== 0) ?? 0

/** The expected list without a cursor, computed from all variants one by one. */
export function plainFind({ catalog, query }: Asked) {
  const scope = [...catalog].filter(
    ([ordinal, { facts }]) =>
      (query.categoryIds === null || facts.categories.some((id) => query.categoryIds?.includes(id))) &&
      (query.found === null || query.found.ordinals.includes(ordinal)),
  )
  const pieces = scope.flatMap(([ordinal, product]) => piecesOf(ordinal, product))
  const productsWith = (holds: (piece: Piece) => boolean) => new Set(pieces.filter(holds).map(({ ordinal }) => ordinal))
  const matching = groupBy(
    pieces.filter((piece) => passes(piece, query)),
    ({ ordinal }) => ordinal,
  )
  const list = [...matching]
    .map(([ordinal, own]) => ({ ordinal, own, keys: keysOf(ordinal, own, { catalog, query }) }))
    .sort((a, b) => byKeys(a.keys, b.keys))
  const amounts = pieces
    .filter((piece) => passes(piece, query, 'price'))
    .flatMap(({ prices }) => prices[query.currency] ?? [])
  const menus = scope.map(([ordinal, product]) => {
    const own = piecesOf(ordinal, product)
    return product.profile.options
      .map(({ code, values }) => ({ code, values: values.filter((v) => own.some((each) => each.options[code] === v)) }))
      .filter(({ values }) => values.length > 0)
  })
  return {
    list: list.map(({ ordinal, own }) => ({ ordinal, variants: own.map(({ position }) => position) })),
    facets: {
      total: list.length,
      products: productsWith(() => true).size,
      options: commonOrder(given(menus.map((menu) => menu.map(({ code }) => code)))).map((code) => {
        const orders = menus.flatMap((menu) => menu.filter((each) => each.code === code).map(({ values }) => values))
        return {
          code,
          products: orders.length,
          values: commonOrder(given(orders)).map((value) => ({
            code: value,
            count: productsWith((piece) => piece.options[code] === value && passes(piece, query, code)).size,
          })),
        }
      }),
      minPrice: amounts.length > 0 ? Math.min(...amounts) : null,
      maxPrice: amounts.length > 0 ? Math.max(...amounts) : null,
      inStock: productsWith((piece) => passes(piece, query, 'stock') && isStocked(piece)).size,
      categoryCounts: new Map(
        query.counted.map(({ category, members }) => [
          category,
          list.filter(({ ordinal }) => catalog.get(ordinal)?.facts.categories.some((id) => members.includes(id)))
            .length,
        ]),
      ),
    },
  }
}

const given = (orders: readonly (readonly string[])[]): GivenOrder[] =>
  orders.filter(({ length }) => length > 0).map((codes) => ({ codes, products: 1 }))
