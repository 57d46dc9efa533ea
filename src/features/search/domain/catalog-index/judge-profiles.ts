import { sharedBuffer } from './growing'
import type { OptionFilters } from './option-filters'
import { inStock, noProfile, noVariants, type ProfileTable } from './profile-table'

/** The result for a product without regard to prices, as bits. */
export const outcome = {
  /** A variant passes all filters. */
  matches: 1,
  /** One that passes can be bought. */
  buyable: 2,
  /** One that passes is in stock. */
  stocked: 4,
  /** One passes, or fails the filter of an option alone, and so counts for a facet. */
  counts: 8,
  /** All variants pass. The highest bit. */
  whole: 16,
} as const

export const allOutcomes = 31

/** The results of the filters by option and by stock for the profiles of a scope. */
export interface Judgment {
  /** By profile: bits of {@link outcome}. */
  readonly outcomes: Uint8Array
  /**
   * By variant: 0 when it passes, the number of the option's filter when it fails that one alone, {@link failed}
   * otherwise.
   */
  readonly missed: Uint16Array
  /** Whether there are no such filters. */
  readonly isPlain: boolean
}

/**
 * A variant that counts for no facet: it fails two filters, or the one by stock, which is a facet of what is in stock.
 */
export const failed = 65_535

export interface Rules {
  readonly filters: OptionFilters
  readonly inStock: boolean
}

const outcomeBuffer = sharedBuffer(Uint8Array)
const missedBuffer = sharedBuffer(Uint16Array)

/** All zero: without filters every variant passes. */
let nothingMissed = new Uint16Array(0)

/** `counts` says which profiles are needed: those with more than 0. */
export function judgeProfiles(profiles: ProfileTable, counts: Int32Array, rules: Rules): Judgment {
  const outcomes = outcomeBuffer(profiles.size)
  outcomes[noProfile] = 0
  if (rules.filters.size === 0 && !rules.inStock) return judgeBySupply(profiles, outcomes)
  const missed = missedBuffer(profiles.supply.size)
  for (let profile = 0; profile < profiles.size; profile++) {
    if (counts[profile] !== 0) outcomes[profile] = judgeProfile(profiles, profile, { rules, missed })
  }
  return { outcomes, missed, isPlain: false }
}

/** Without filters all variants pass. */
function judgeBySupply(profiles: ProfileTable, outcomes: Uint8Array): Judgment {
  if (nothingMissed.length < profiles.supply.size) nothingMissed = new Uint16Array(2 * profiles.supply.size)
  const best = profiles.bestSupply.items
  for (let profile = 0; profile < profiles.size; profile++) {
    const supply = best[profile] ?? noVariants
    outcomes[profile] = supply === noVariants ? 0 : bitsOf(supply) | outcome.whole
  }
  return { outcomes, missed: nothingMissed, isPlain: true }
}

interface Work {
  readonly rules: Rules
  readonly missed: Uint16Array
}

function judgeProfile(profiles: ProfileTable, profile: number, { rules, missed }: Work): number {
  const supply = profiles.supply.items
  const first = profiles.firstVariant.items[profile] ?? 0
  const end = profiles.firstVariant.items[profile + 1] ?? 0
  let bits = 0
  let passed = 0
  for (let variant = first; variant < end; variant++) {
    const own = supply[variant] ?? 0
    const misses = rules.inStock && own < inStock ? failed : missedOption(profiles, variant, rules.filters)
    missed[variant] = misses
    if (misses !== failed) bits |= outcome.counts
    if (misses !== 0) continue
    bits |= bitsOf(own)
    passed += 1
  }
  return passed === end - first && passed > 0 ? bits | outcome.whole : bits
}

/** Of a variant that passes. */
export const bitsOf = (supply: number): number =>
  outcome.matches | outcome.counts | (supply > 0 ? outcome.buyable : 0) | (supply >= inStock ? outcome.stocked : 0)

/** The sum of the filters' numbers less that of those passed is the number of the one that is missed. */
function missedOption(profiles: ProfileTable, variant: number, { size, passedBy }: OptionFilters): number {
  const values = profiles.values.items
  const end = profiles.firstValue.items[variant + 1] ?? 0
  let count = size
  let sum = (size * (size + 1)) / 2
  for (let place = profiles.firstValue.items[variant] ?? 0; place < end; place++) {
    const filter = passedBy[values[place] ?? 0] ?? 0
    if (filter === 0) continue
    count -= 1
    sum -= filter
  }
  if (count === 0) return 0
  return count === 1 ? sum : failed
}
