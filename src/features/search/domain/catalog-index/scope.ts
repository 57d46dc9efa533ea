import type { IndexQuery } from './index-query'
import { sharedBuffer } from './growing'
import type { ProductTable } from './product-table'

/** The products of a list without its filters. */
export interface Scope {
  /** Ascending; longer than the scope. Null for all, and those without a product, which match nothing. */
  readonly ordinals: Int32Array | null
  readonly size: number
  /** In step with the ordinals; null for a query without words. */
  readonly points: Float32Array | null
  /** By profile: how many products of the scope have it. */
  readonly counts: Int32Array
}

const ordinalBuffer = sharedBuffer(Int32Array)
const pointBuffer = sharedBuffer(Float32Array)
const countBuffer = sharedBuffer(Int32Array)

export function scopeOf(table: ProductTable, { categoryIds, found }: IndexQuery): Scope {
  if (found === null && categoryIds === null) {
    return { ordinals: null, size: table.size, points: null, counts: table.countsByProfile() }
  }
  const isWanted = table.categorySets.holding(categoryIds)
  const counts = countBuffer(table.profiles.size).fill(0)
  return found ? scopeOfFound(table, { isWanted, counts, found }) : scopeOfCategories(table, isWanted, counts)
}

function scopeOfCategories(table: ProductTable, isWanted: Uint8Array, counts: Int32Array): Scope {
  const { categorySet, profile, size } = table
  const ordinals = ordinalBuffer(size)
  let kept = 0
  for (let ordinal = 0; ordinal < size; ordinal++) {
    if (isWanted[categorySet[ordinal] ?? 0] === 0) continue
    const own = profile[ordinal] ?? 0
    counts[own] = (counts[own] ?? 0) + 1
    ordinals[kept] = ordinal
    kept += 1
  }
  return { ordinals, size: kept, points: null, counts }
}

interface Finds {
  readonly isWanted: Uint8Array
  readonly counts: Int32Array
  readonly found: { readonly ordinals: Uint32Array; readonly points: Float32Array }
}

function scopeOfFound(table: ProductTable, { isWanted, counts, found }: Finds): Scope {
  const { categorySet, profile, size } = table
  const ordinals = ordinalBuffer(found.ordinals.length)
  const points = pointBuffer(found.ordinals.length)
  let kept = 0
  for (let place = 0; place < found.ordinals.length; place++) {
    const ordinal = found.ordinals[place] ?? size
    // The words may have found a product that is newer than this copy of the index.
    if (ordinal >= size || isWanted[categorySet[ordinal] ?? 0] === 0) continue
    const own = profile[ordinal] ?? 0
    counts[own] = (counts[own] ?? 0) + 1
    ordinals[kept] = ordinal
    points[kept] = found.points[place] ?? 0
    kept += 1
  }
  return { ordinals, size: kept, points, counts }
}
