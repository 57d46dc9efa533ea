import type { GridColumn, GridRow } from '@/ui/admin/grid/grid-model'

import { cellNames, cellText, type CellName } from '../../domain/typed-variants'
import type { TableRow } from '../../domain/variant-table'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { pricingPanel } from '../../panel-texts'

/** A column that can be typed in, by the cell's name. */
export type VariantColumn = GridColumn & { readonly name: CellName }

type Words = ReturnType<typeof pricingPanel.for>

const money = (currency: string, t: Words): readonly VariantColumn[] => [
  {
    name: `price.${currency}`,
    label: t('columns.price'),
    group: currency,
    longLabel: t('columns.priceIn', { currency }),
    kind: 'number',
    maxLength: 20,
  },
  {
    name: `compareAt.${currency}`,
    label: t('columns.before'),
    group: currency,
    longLabel: t('columns.beforeIn', { currency }),
    kind: 'number',
    maxLength: 20,
  },
]

const typedColumns = (currencies: readonly string[], t: Words): readonly VariantColumn[] => [
  { name: 'isActive', label: t('columns.isActive'), longLabel: t('columns.isActive'), kind: 'check' },
  { name: 'sku', label: t('columns.sku'), longLabel: t('columns.sku'), kind: 'text', maxLength: 60 },
  ...currencies.flatMap((currency) => money(currency, t)),
  {
    name: 'onHand',
    label: t('columns.onHand'),
    group: t('columns.stock'),
    longLabel: t('columns.onHandLong'),
    kind: 'number',
    maxLength: 12,
  },
]

const figure = (name: 'promised' | 'available', t: Words): GridColumn => ({
  name,
  label: t(`columns.${name}`),
  group: t('columns.stock'),
  longLabel: t(`columns.${name}Long`),
  kind: 'figure',
})

const content = (t: Words): VariantColumn => ({
  name: 'measure',
  label: t('columns.measure'),
  longLabel: t('columns.measure'),
  kind: 'text',
  maxLength: 30,
})

/** All columns of the table, including those that cannot be edited. */
export function allColumns(currencies: readonly string[], reader: InPanelLanguage): readonly GridColumn[] {
  const t = pricingPanel.for(reader)
  return [...typedColumns(currencies, t), figure('promised', t), figure('available', t), content(t)]
}

/** Cells that can be set for many variants at once. */
export function bulkColumns(currencies: readonly string[], reader: InPanelLanguage): readonly VariantColumn[] {
  const t = pricingPanel.for(reader)
  return [...typedColumns(currencies, t).filter(({ name }) => name !== 'sku'), content(t)]
}

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
