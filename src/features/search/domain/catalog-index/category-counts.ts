import type { IndexQuery } from './index-query'
import { outcome } from './judge-profiles'
import type { Matches, Passing } from './matches'
import type { ProductTable } from './product-table'

/** How many products of a list are in each set of categories. */
export function countSets({ categorySet, categorySets }: ProductTable, { ordinals, size }: Matches): Int32Array {
  const counts = new Int32Array(categorySets.size)
  for (let match = 0; match < size; match++) {
    const set = categorySet[ordinals[match] ?? 0] ?? 0
    counts[set] = (counts[set] ?? 0) + 1
  }
  return counts
}

/** The same for the whole catalog without computing its list: positions in its scope are ordinals. */
export function countAllSets(table: ProductTable, { judgment, allowed }: Passing): Int32Array {
  const { categorySet, profile, size } = table
  const { outcomes } = judgment
  const counts = new Int32Array(table.categorySets.size)
  for (let ordinal = 0; ordinal < size; ordinal++) {
    const set = categorySet[ordinal] ?? 0
    const own = outcomes[profile[ordinal] ?? 0] ?? 0
    const bits = allowed === null ? own : own & (allowed[ordinal] ?? 0)
    counts[set] = (counts[set] ?? 0) + (bits & outcome.matches)
  }
  return counts
}

/** How many of the matching products are in one of the members of each counted category. */
export function categoryCounts(
  { categorySets }: ProductTable,
  bySet: Int32Array,
  counted: IndexQuery['counted'],
): Map<string, number> {
  return new Map(counted.map(({ category, members }) => [category, sum(bySet, categorySets.holding(members))]))
}

function sum(counts: Int32Array, isCounted: Uint8Array): number {
  let total = 0
  for (let set = 0; set < counts.length; set++) if (isCounted[set] === 1) total += counts[set] ?? 0
  return total
}
