import type { GridColumn, GridRow } from '@/ui/admin/grid/grid-model'

import { cellNames, cellText, type CellName } from '../../domain/typed-variants'
import type { TableRow } from '../../domain/variant-table'

/** A column that can be typed in, by the cell's name. */
export type VariantColumn = GridColumn & { readonly name: CellName }

const money = (currency: string): readonly VariantColumn[] => [
  {
    name: `price.${currency}`,
    label: 'Price',
    group: currency,
    longLabel: `Price in ${currency}`,
    kind: 'number',
    maxLength: 20,
  },
  {
    name: `compareAt.${currency}`,
    label: 'Before',
    group: currency,
    longLabel: `Former price in ${currency}`,
    kind: 'number',
    maxLength: 20,
  },
]

const typedColumns = (currencies: readonly string[]): readonly VariantColumn[] => [
  { name: 'isActive', label: 'For sale', longLabel: 'For sale', kind: 'check' },
  { name: 'sku', label: 'SKU', longLabel: 'SKU', kind: 'text', maxLength: 60 },
  ...currencies.flatMap(money),
  { name: 'onHand', label: 'On hand', group: 'Stock', longLabel: 'Pieces on hand', kind: 'number', maxLength: 12 },
]

const figures: readonly GridColumn[] = [
  { name: 'promised', label: 'Reserved', group: 'Stock', longLabel: 'Pieces reserved', kind: 'figure' },
  { name: 'available', label: 'Available', group: 'Stock', longLabel: 'Pieces available', kind: 'figure' },
]

const content: VariantColumn = { name: 'measure', label: 'Content', longLabel: 'Content', kind: 'text', maxLength: 30 }

/** All columns of the table, including those that cannot be edited. */
export const allColumns = (currencies: readonly string[]): readonly GridColumn[] => [
  ...typedColumns(currencies),
  ...figures,
  content,
]

/** Cells that can be set for many variants at once. */
export const bulkColumns = (currencies: readonly string[]): readonly VariantColumn[] => [
  ...typedColumns(currencies).filter(({ name }) => name !== 'sku'),
  content,
]

/** A row of the table with its problems by cell. */
export function gridRow(
  row: TableRow,
  {
    name,
    currencies,
    problems,
  }: { name: string; currencies: readonly string[]; problems: Readonly<Record<string, string>> },
): GridRow {
  const { present, typed, isRemoved } = row
  const names = cellNames(currencies)
  const changed = names.filter((each) => typed && cellText(row, each) !== (present ? cellText(present, each) : ''))
  const { stock } = present ?? {}
  return {
    id: row.id,
    name,
    cells: {
      ...Object.fromEntries(names.map((each) => [each, cellText(row, each)])),
      promised: stock ? String(stock.reserved + stock.allocated) : '',
      available: stock ? String(stock.available) : '',
    },
    mark: isRemoved ? 'removed' : present ? (changed.length > 0 ? 'changed' : null) : 'new',
    changed,
    problems,
  }
}
