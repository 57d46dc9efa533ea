import type { IndexQuery } from './index-query'
import type { FacetTally } from './facet-tally'
import { outcome } from './judge-profiles'
import type { Passing } from './matches'
import type { Page } from './page'
import type { ProductTable } from './product-table'
import { buyableFirst } from './sort-keys'

interface Matched {
  readonly passing: Passing
  readonly tally: FacetTally
}

/**
 * The page of a list of the whole catalog by date: scans all products from the newest on until the page is full. Null
 * for another list, and when the scan would take longer than sorting the matches.
 */
export function pageByDate(table: ProductTable, query: IndexQuery, { passing, tally }: Matched): Page | null {
  const isByDate = query.sort === 'featured' || query.sort === 'newest'
  if (!isByDate || query.cursor !== null) return null
  const end = query.offset + query.limit
  const places: { ordinal: number; key: number }[] = []
  let before = 0
  for (const part of query.sort === 'newest' ? newest(tally) : featured(tally)) {
    const from = Math.max(0, query.offset - before)
    const to = Math.min(part.size, end - before)
    before += part.size
    if (from >= to) continue
    if (to > part.size * longestWalk) return null
    for (const ordinal of walk(table, passing, { ...part, from, to })) {
      places.push({ ordinal, key: part.key + (table.published[ordinal] ?? 0) })
    }
  }
  return { places, hasBefore: Math.min(query.offset, tally.matched) > 0, hasAfter: end < tally.matched }
}

/** The share of the products to go through at most. */
const longestWalk = 0.2

/** A part of a list: the products that have `wanted` of the bits of `mask`. */
interface Part {
  readonly mask: number
  readonly wanted: number
  readonly size: number
  /** What a date's key begins with. */
  readonly key: number
}

const newest = ({ matched }: FacetTally): Part[] => [
  { mask: outcome.matches, wanted: outcome.matches, size: matched, key: 0 },
]

function featured({ matched, buyable }: FacetTally): Part[] {
  const mask = outcome.matches | outcome.buyable
  return [
    { mask, wanted: mask, size: buyable, key: buyableFirst },
    { mask, wanted: outcome.matches, size: matched - buyable, key: 0 },
  ]
}

interface Walk extends Part {
  readonly from: number
  readonly to: number
}

function walk(table: ProductTable, { judgment, allowed }: Passing, { mask, wanted, from, to }: Walk): number[] {
  const order = table.newestFirst()
  const { profile } = table
  const { outcomes } = judgment
  const found: number[] = []
  let seen = 0
  for (let place = 0; seen < to && place < order.length; place++) {
    const ordinal = order[place] ?? 0
    const own = outcomes[profile[ordinal] ?? 0] ?? 0
    const bits = allowed === null ? own : own & (allowed[ordinal] ?? 0)
    if ((bits & mask) !== wanted) continue
    if (seen >= from) found.push(ordinal)
    seen += 1
  }
  return found
}
