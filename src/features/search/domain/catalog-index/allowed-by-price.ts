import type { FacetTally } from './facet-tally'
import { sharedBuffer } from './growing'
import { allOutcomes, outcome, type Judgment } from './judge-profiles'
import type { PriceTest } from './price-test'
import type { ProductTable } from './product-table'
import type { Scope } from './scope'

const allowedBuffer = sharedBuffer(Uint8Array)
const countBuffer = sharedBuffer(Int32Array)
const partlyBuffer = sharedBuffer(Int32Array)

interface PriceChecks {
  readonly judgment: Judgment
  readonly test: PriceTest
  readonly tally: FacetTally
}

/**
 * By position in the scope, the bits of its profile's outcome that remain for a product: all when the price of every
 * variant passes, none when no price does; a product of which some prices pass is evaluated by its variants. Counts the
 * facets.
 */
export function allowedByPrice(table: ProductTable, scope: Scope, { judgment, test, tally }: PriceChecks): Uint8Array {
  const counts = countBuffer(table.profiles.size).fill(0)
  const { profile, firstSlot } = table
  const { min, max } = test
  const { lowest, highest, isComplete } = test.column
  const { ordinals } = scope
  const allowed = allowedBuffer(scope.size)
  const partly = partlyBuffer(scope.size)
  let size = 0
  // Without branches, which the processor cannot predict here; this is several times as fast.
  for (let place = 0; place < scope.size; place++) {
    const ordinal = ordinals === null ? place : (ordinals[place] ?? 0)
    const low = lowest[ordinal] ?? Number.NaN
    const high = highest[ordinal] ?? Number.NaN
    const isWhole = +(low >= min) & +(high <= max) & (isComplete[ordinal] ?? 0)
    const own = profile[ordinal] ?? 0
    counts[own] = (counts[own] ?? 0) + isWhole
    allowed[place] = isWhole * allOutcomes
    partly[size] = place
    size += (+(high >= min) & +(low <= max)) ^ isWhole
  }
  tally.addProfiles(counts)
  const priced = { test, firstSlot: 0 }
  for (let index = 0; index < size; index++) {
    const place = partly[index] ?? 0
    const ordinal = ordinals === null ? place : (ordinals[place] ?? 0)
    const own = profile[ordinal] ?? 0
    if (((judgment.outcomes[own] ?? 0) & outcome.counts) === 0) continue
    priced.firstSlot = firstSlot[ordinal] ?? 0
    allowed[place] = tally.addProduct(own, priced)
  }
  return allowed
}
