import type { IndexQuery } from './index-query'
import { sharedBuffer } from './growing'
import type { Matches } from './matches'
import type { MatchingVariants } from './matching-variants'
import type { PriceColumn } from './price-column'
import type { ProductTable } from './product-table'

/**
 * The keys of a list, one a place. Places are in the order of ordinals, or the reverse of it where high keys come first,
 * and such keys are negative: so low keys come first in all lists, and among equal ones the lower place.
 */
export interface SortKeys {
  readonly keys: Float64Array
  readonly size: number
  readonly isDescending: boolean
}

/** Above any date, so that what can be bought comes first. */
export const buyableFirst = 1e11

/** Above any price, for what has none. */
const noLowPrice = 1e15
const noHighPrice = -1

const keyBuffer = sharedBuffer(Float64Array)

const isDescending: Record<IndexQuery['sort'], boolean> = {
  featured: true,
  newest: true,
  price_asc: false,
  price_desc: true,
  name: false,
  relevance: true,
}

export const ordinalAt = ({ isDescending, size }: SortKeys, { ordinals }: Matches, place: number): number =>
  ordinals[isDescending ? size - 1 - place : place] ?? 0

/** The key as cursors and answers have it, or as the list is sorted by it: each makes the other. */
export const turned = ({ isDescending }: Pick<SortKeys, 'isDescending'>, key: number): number =>
  isDescending ? -key : key

export function sortKeys(table: ProductTable, matches: Matches, wanted: Wanted): SortKeys {
  const keys = keyBuffer(matches.size)
  fill(keys, table, matches, wanted)
  return { keys, size: matches.size, isDescending: isDescending[wanted.query.sort] }
}

interface Wanted {
  readonly query: Pick<IndexQuery, 'sort' | 'currency' | 'nameRanks'>
  readonly variants: MatchingVariants
}

function fill(keys: Float64Array, table: ProductTable, matches: Matches, { query, variants }: Wanted): void {
  switch (query.sort) {
    case 'featured':
      fillByFeature(keys, table, matches)
      return
    case 'newest':
      fillByDate(keys, table, matches)
      return
    case 'price_asc':
    case 'price_desc':
      fillByPrice(keys, matches, { variants, column: table.pricesIn(query.currency), sort: query.sort })
      return
    case 'name':
      fillByName(keys, matches, query.nameRanks)
      return
    case 'relevance':
      fillByPoints(keys, table, matches)
  }
}

function fillByFeature(keys: Float64Array, { published }: ProductTable, { ordinals, buyable, size }: Matches): void {
  for (let match = 0, place = size - 1; match < size; match++, place--) {
    const date = published[ordinals[match] ?? 0] ?? 0
    keys[place] = buyable[match] === 0 ? -date : -(buyableFirst + date)
  }
}

function fillByDate(keys: Float64Array, { published }: ProductTable, { ordinals, size }: Matches): void {
  for (let match = 0, place = size - 1; match < size; match++, place--) {
    keys[place] = -(published[ordinals[match] ?? 0] ?? 0)
  }
}

interface ByPrice {
  readonly variants: MatchingVariants
  readonly column: PriceColumn
  readonly sort: 'price_asc' | 'price_desc'
}

function fillByPrice(keys: Float64Array, { ordinals, size }: Matches, { variants, column, sort }: ByPrice): void {
  const isAscending = sort === 'price_asc'
  const { lowest } = column
  const isPlain = variants.areAll
  for (let match = 0; match < size; match++) {
    const ordinal = ordinals[match] ?? 0
    const price = isPlain ? (lowest[ordinal] ?? Number.NaN) : variants.lowestOf(ordinal, column)
    if (isAscending) keys[match] = Number.isNaN(price) ? noLowPrice : price
    else keys[size - 1 - match] = -(Number.isNaN(price) ? noHighPrice : price)
  }
}

function fillByName(keys: Float64Array, { ordinals, size }: Matches, ranks: Uint32Array | null): void {
  if (ranks === null) throw new Error('A list by name needs the ranks of names')
  for (let match = 0; match < size; match++) keys[match] = ranks[ordinals[match] ?? 0] ?? ranks.length
}

const pointSteps = 1024
const latestSecond = 2 ** 32 - 1

/**
 * Points in steps of 1/1024, then what can be bought, then the second in which it was published: 20, 1 and 32 bits, which
 * is all that a number holds exactly.
 */
function fillByPoints(keys: Float64Array, { published }: ProductTable, matches: Matches): void {
  const { ordinals, buyable, points, size } = matches
  for (let match = 0, place = size - 1; match < size; match++, place--) {
    const steps = Math.floor((points?.[match] ?? 0) * pointSteps)
    const second = Math.min(Math.max(0, Math.floor(published[ordinals[match] ?? 0] ?? 0)), latestSecond)
    keys[place] = -((steps * 2 + (buyable[match] === 0 ? 0 : 1)) * 2 ** 32 + second)
  }
}
