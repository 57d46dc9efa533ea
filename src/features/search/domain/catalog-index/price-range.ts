import { outcome, type Judgment } from './judge-profiles'
import type { PriceColumn, PriceRange } from './price-column'
import type { ProductTable } from './product-table'
import type { Scope } from './scope'

/** Of the variants that pass all filters but the one by price. */
export function priceRangeOf(
  table: ProductTable,
  scope: Scope,
  { judgment, column }: { readonly judgment: Judgment; readonly column: PriceColumn },
): PriceRange {
  const whole = column.wholeRange
  if (scope.ordinals === null && judgment.isPlain) return whole
  const { profile } = table
  const { ordinals } = scope
  const { outcomes } = judgment
  const { lowest, highest } = column
  let min = Infinity
  let max = -Infinity
  for (let place = 0; place < scope.size && (min > whole.min || max < whole.max); place++) {
    const ordinal = ordinals === null ? place : (ordinals[place] ?? 0)
    const low = lowest[ordinal] ?? Number.NaN
    const high = highest[ordinal] ?? Number.NaN
    // Most products cannot widen the range, so that few need a closer look.
    if (!(low < min) && !(high > max)) continue
    const bits = outcomes[profile[ordinal] ?? 0] ?? 0
    if ((bits & outcome.matches) === 0) continue
    if ((bits & outcome.whole) !== 0) {
      if (low < min) min = low
      if (high > max) max = high
      continue
    }
    const first = table.profiles.firstVariant.items[profile[ordinal] ?? 0] ?? 0
    const end = table.profiles.firstVariant.items[(profile[ordinal] ?? 0) + 1] ?? 0
    const firstSlot = table.firstSlot[ordinal] ?? 0
    for (let variant = first; variant < end; variant++) {
      if (judgment.missed[variant] !== 0) continue
      const amount = column.amounts[firstSlot + variant - first] ?? Number.NaN
      if (amount < min) min = amount
      if (amount > max) max = amount
    }
  }
  return { min, max }
}
