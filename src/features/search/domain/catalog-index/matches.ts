import { sharedBuffer } from './growing'
import { outcome, type Judgment } from './judge-profiles'
import type { ProductTable } from './product-table'
import type { Scope } from './scope'

/** The products of a scope that pass all filters. */
export interface Matches {
  /** Ascending; longer than the list. */
  readonly ordinals: Int32Array
  /** In step with the ordinals: more than 0 when a matching variant can be bought. */
  readonly buyable: Uint8Array
  /** In step with the ordinals; null for a query without words. */
  readonly points: Float32Array | null
  readonly size: number
}

const ordinalBuffer = sharedBuffer(Int32Array)
const buyableBuffer = sharedBuffer(Uint8Array)

export interface Passing {
  readonly judgment: Judgment
  /** By place in the scope, see `allowedByPrice`; null without a filter by price. */
  readonly allowed: Uint8Array | null
}

export function matchesOf({ profile }: ProductTable, scope: Scope, { judgment, allowed }: Passing): Matches {
  const { outcomes } = judgment
  const ordinals = ordinalBuffer(scope.size)
  const buyable = buyableBuffer(scope.size)
  const { points, ordinals: all } = scope
  let size = 0
  for (let place = 0; place < scope.size; place++) {
    const ordinal = all === null ? place : (all[place] ?? 0)
    const own = outcomes[profile[ordinal] ?? 0] ?? 0
    const bits = allowed === null ? own : own & (allowed[place] ?? 0)
    // A product that does not match is overwritten by the next one, which is faster than to ask.
    ordinals[size] = ordinal
    buyable[size] = bits & outcome.buyable
    if (points !== null) points[size] = points[place] ?? 0
    size += bits & outcome.matches
  }
  return { ordinals, buyable, points, size }
}
