import { outcome, type Judgment } from './judge-profiles'
import type { PriceColumn } from './price-column'
import { passesAt, passesWhole, type PriceTest } from './price-test'
import type { ProductTable } from './product-table'

/** The variants of a product that pass all filters. */
export class MatchingVariants {
  private readonly judgment: Judgment
  private readonly test: PriceTest | null
  private readonly profile: Int32Array
  private readonly firstVariant: Int32Array
  private readonly firstSlot: Int32Array

  constructor(table: ProductTable, judgment: Judgment, test: PriceTest | null) {
    this.judgment = judgment
    this.test = test
    this.profile = table.profile
    this.firstVariant = table.profiles.firstVariant.items
    this.firstSlot = table.firstSlot
  }

  /** Whether all variants of all products pass, because there is no filter. */
  get areAll(): boolean {
    return this.test === null && this.judgment.isPlain
  }

  /** Positions in the product's profile. */
  positionsOf(ordinal: number): number[] {
    const profile = this.profile[ordinal] ?? 0
    const first = this.firstVariant[profile] ?? 0
    const count = (this.firstVariant[profile + 1] ?? 0) - first
    const firstSlot = this.firstSlot[ordinal] ?? 0
    const positions: number[] = []
    for (let position = 0; position < count; position++) {
      if (this.passes(first + position, firstSlot + position)) positions.push(position)
    }
    return positions
  }

  /** The lowest amount; NaN when none of them is sold in the currency of the column. */
  lowestOf(ordinal: number, column: PriceColumn): number {
    const lowest = column.lowest[ordinal] ?? Number.NaN
    const profile = this.profile[ordinal] ?? 0
    const isWhole = ((this.judgment.outcomes[profile] ?? 0) & outcome.whole) !== 0
    if (isWhole && (this.test === null || passesWhole(this.test, ordinal))) return lowest
    const isUniform = lowest === column.highest[ordinal] && column.isComplete[ordinal] === 1
    return isUniform ? lowest : this.lowestAmong(profile, this.firstSlot[ordinal] ?? 0, column.amounts)
  }

  private lowestAmong(profile: number, firstSlot: number, amounts: Float64Array): number {
    const first = this.firstVariant[profile] ?? 0
    const end = this.firstVariant[profile + 1] ?? 0
    let found = Infinity
    for (let variant = first, slot = firstSlot; variant < end; variant++, slot++) {
      if (!this.passes(variant, slot)) continue
      const amount = amounts[slot] ?? Number.NaN
      if (amount < found) found = amount
    }
    return found === Infinity ? Number.NaN : found
  }

  private passes(variant: number, slot: number): boolean {
    return this.judgment.missed[variant] === 0 && (this.test === null || passesAt(this.test, slot))
  }
}
