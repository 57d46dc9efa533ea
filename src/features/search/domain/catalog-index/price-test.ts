import type { IndexQuery } from './index-query'
import type { PriceColumn } from './price-column'
import type { ProductTable } from './product-table'

/** The filter by price. A variant that is not sold in its currency fails it. */
export interface PriceTest {
  readonly column: PriceColumn
  readonly min: number
  readonly max: number
}

/** Null without a limit: then prices are not checked. */
export function priceTest(table: ProductTable, { min, max, currency }: IndexQuery['price']): PriceTest | null {
  if (min === null && max === null) return null
  return { column: table.pricesIn(currency), min: min ?? -Infinity, max: max ?? Infinity }
}

/** Whether all variants of a product pass. */
export const passesWhole = ({ column, min, max }: PriceTest, ordinal: number): boolean =>
  column.isComplete[ordinal] === 1 &&
  (column.lowest[ordinal] ?? Number.NaN) >= min &&
  (column.highest[ordinal] ?? Number.NaN) <= max

export function passesAt({ column, min, max }: PriceTest, slot: number): boolean {
  const amount = column.amounts[slot] ?? Number.NaN
  return amount >= min && amount <= max
}
