import { grown } from './growing'

/** The amounts of all variants in one currency. */
export class PriceColumn {
  /** By slot of a variant; NaN where it is not sold in the currency. */
  amounts: Float64Array
  /** By ordinal: the lowest and the highest amount; NaN where no variant is sold in the currency. */
  lowest: Float64Array
  highest: Float64Array
  /** By ordinal: 1 when all variants are sold in the currency. */
  isComplete: Uint8Array
  /** Null until it is asked for after a change. */
  private range: PriceRange | null = null

  constructor(products: number, slots: number) {
    this.amounts = new Float64Array(slots).fill(Number.NaN)
    this.lowest = new Float64Array(products).fill(Number.NaN)
    this.highest = new Float64Array(products).fill(Number.NaN)
    this.isComplete = new Uint8Array(products)
  }

  reserve(products: number, slots: number): void {
    this.amounts = grown(this.amounts, slots, Float64Array)
    const known = this.lowest.length
    if (products <= known) return
    this.lowest = grown(this.lowest, products, Float64Array).fill(Number.NaN, known)
    this.highest = grown(this.highest, products, Float64Array).fill(Number.NaN, known)
    this.isComplete = grown(this.isComplete, products, Uint8Array)
  }

  /** Of all products. */
  get wholeRange(): PriceRange {
    return (this.range ??= rangeOf(this))
  }

  /** `prices` are those of the product's variants; a missing one is null. A product that is gone has no variants. */
  set(ordinal: number, { start, count }: Slots, prices: readonly (number | null)[]): void {
    this.range = null
    let lowest = Number.NaN
    let highest = Number.NaN
    let sold = 0
    for (let place = 0; place < count; place++) {
      const amount = prices[place] ?? Number.NaN
      this.amounts[start + place] = amount
      if (Number.isNaN(amount)) continue
      sold += 1
      if (!(lowest <= amount)) lowest = amount
      if (!(highest >= amount)) highest = amount
    }
    this.lowest[ordinal] = lowest
    this.highest[ordinal] = highest
    this.isComplete[ordinal] = sold === count ? 1 : 0
  }
}

export interface PriceRange {
  /** Infinity and -Infinity when nothing is sold. */
  readonly min: number
  readonly max: number
}

function rangeOf({ lowest, highest }: PriceColumn): PriceRange {
  let min = Infinity
  let max = -Infinity
  for (let ordinal = 0; ordinal < lowest.length; ordinal++) {
    const low = lowest[ordinal] ?? Number.NaN
    const high = highest[ordinal] ?? Number.NaN
    if (low < min) min = low
    if (high > max) max = high
  }
  return { min, max }
}

/** Where a product's amounts are in the array of each currency. */
export interface Slots {
  readonly start: number
  readonly count: number
}
