import { sharedBuffer } from './growing'
import { bitsOf, failed, outcome, type Judgment } from './judge-profiles'
import { menuCounts } from './menu-counts'
import type { OptionFilters } from './option-filters'
import { passesAt, type PriceTest } from './price-test'
import type { ProfileTable } from './profile-table'

const countBuffer = sharedBuffer(Int32Array)
const wholeBuffer = sharedBuffer(Int32Array)
const stampBuffer = sharedBuffer(Int32Array)

/** Counts the products that match, those of each value of an option and those in stock. */
export class FacetTally {
  /** By value. */
  readonly counts: Int32Array
  stocked = 0
  matched = 0
  /** Those of {@link matched} that can be bought. */
  buyable = 0
  private readonly profiles: ProfileTable
  private readonly judgment: Judgment
  private readonly filters: OptionFilters
  private readonly firstVariant: Int32Array
  private readonly supply: Int32Array
  private readonly firstValue: Int32Array
  private readonly values: Int32Array
  private readonly optionOf: Int32Array
  /** By value: the last stamp that counted it, so that a product with two variants of a value counts once. */
  private readonly stamps: Int32Array
  private stamp = 0

  constructor(profiles: ProfileTable, judgment: Judgment, filters: OptionFilters) {
    this.profiles = profiles
    this.judgment = judgment
    this.filters = filters
    this.firstVariant = profiles.firstVariant.items
    this.supply = profiles.supply.items
    this.firstValue = profiles.firstValue.items
    this.values = profiles.values.items
    this.optionOf = profiles.optionValues.optionOf.items
    this.counts = countBuffer(profiles.optionValues.size).fill(0)
    this.stamps = stampBuffer(profiles.optionValues.size).fill(0)
  }

  /** Products of which all variants pass the filter by price, if there is one; `counts` are by profile. */
  addProfiles(counts: Int32Array): void {
    const { outcomes } = this.judgment
    const whole = wholeBuffer(this.profiles.size).fill(0)
    for (let profile = 0; profile < this.profiles.size; profile++) {
      const count = counts[profile] ?? 0
      if (count === 0) continue
      const bits = outcomes[profile] ?? 0
      this.addOutcome(bits, count)
      if ((bits & outcome.whole) !== 0) whole[profile] = count
      else this.addVariants(profile, count, null)
    }
    this.addMenus(whole)
  }

  /** One product, of which the price keeps some variants out. Returns bits of {@link outcome}. */
  addProduct(profile: number, priced: Priced): number {
    const bits = this.addVariants(profile, 1, priced)
    this.addOutcome(bits, 1)
    return bits
  }

  private addOutcome(bits: number, count: number): void {
    if ((bits & outcome.matches) !== 0) this.matched += count
    if ((bits & outcome.buyable) !== 0) this.buyable += count
    if ((bits & outcome.stocked) !== 0) this.stocked += count
  }

  private addMenus(byProfile: Int32Array): void {
    const byMenu = menuCounts(this.profiles, byProfile)
    this.profiles.menus.all.forEach(({ values }, menu) => {
      const count = byMenu[menu] ?? 0
      if (count === 0) return
      for (const value of values) this.counts[value] = (this.counts[value] ?? 0) + count
    })
  }

  private addVariants(profile: number, count: number, priced: Priced | null): number {
    const { missed } = this.judgment
    const first = this.firstVariant[profile] ?? 0
    const end = this.firstVariant[profile + 1] ?? 0
    let bits = 0
    this.stamp += 1
    for (let variant = first; variant < end; variant++) {
      const misses = missed[variant] ?? failed
      if (misses === failed) continue
      if (priced !== null && !passesAt(priced.test, priced.firstSlot + variant - first)) continue
      this.addValues(variant, count, misses)
      if (misses === 0) bits |= bitsOf(this.supply[variant] ?? 0)
    }
    return bits
  }

  /** All values of a variant that passes; of one that fails an option's filter alone, the value of that option. */
  private addValues(variant: number, count: number, misses: number): void {
    const only = misses === 0 ? -1 : (this.filters.optionOf[misses] ?? -1)
    const end = this.firstValue[variant + 1] ?? 0
    for (let place = this.firstValue[variant] ?? 0; place < end; place++) {
      const value = this.values[place] ?? 0
      if (misses !== 0 && this.optionOf[value] !== only) continue
      if (this.stamps[value] === this.stamp) continue
      this.stamps[value] = this.stamp
      this.counts[value] = (this.counts[value] ?? 0) + count
    }
  }
}

/** A product's amounts: those of its variants begin at `firstSlot`. */
export interface Priced {
  readonly test: PriceTest
  readonly firstSlot: number
}
