import { followOptions, type OptionChange } from '@/features/catalog/domain/follow-options'
import { optionKey, placesIn, type OptionValues, type ProductOption } from '@/features/catalog/domain/variant-matrix'

import { cellNames, cellsOf, onlyChanges, type Cells, type MatrixRow, type TypedVariant } from './typed-variants'

/** A row of the table: the saved variant with the editor's changes. */
export type TableRow = Cells & {
  readonly id: string
  readonly options: OptionValues
  /** The saved variant; undefined for a new one. */
  readonly present: MatrixRow | undefined
  readonly typed: TypedVariant | undefined
  readonly isRemoved: boolean
}

/** Unchanged rows, which stay the same objects, so that a table of 500 rows renders only one row per key press. */
const untouched = new WeakMap<MatrixRow, TableRow>()

function asSaved(present: MatrixRow): TableRow {
  const known = untouched.get(present)
  if (known) return known
  const { id, options } = present
  const row = { ...cellsOf(present), id, options, present, typed: undefined, isRemoved: false }
  untouched.set(present, row)
  return row
}

/** The variants with the values that they will have: those follow the options of the product when it is published. */
export const followRows = (rows: readonly MatrixRow[], change: OptionChange): readonly MatrixRow[] =>
  rows.map((row) => {
    const options = followOptions(change, row.options)
    return optionKey(options) === optionKey(row.options) ? row : { ...row, options }
  })

/** Merges the editor's changes into the saved variants, in the order of the product's options. */
export function variantTable(
  present: readonly MatrixRow[],
  typed: readonly TypedVariant[],
  { options, currencies }: { options: readonly ProductOption[]; currencies: readonly string[] },
): readonly TableRow[] {
  const names = cellNames(currencies)
  const typedById = new Map(typed.map((each) => [each.id, each]))
  const known = new Set(present.map(({ id }) => id))
  const rows: readonly TableRow[] = [
    ...present.map((row): TableRow => {
      const over = typedById.get(row.id)
      if (!over) return asSaved(row)
      const cells = onlyChanges(over, row, names)
      return {
        ...cells,
        id: row.id,
        options: row.options,
        present: row,
        typed: over,
        isRemoved: over.isRemoved,
      }
    }),
    ...typed
      .filter(({ id }) => !known.has(id))
      .map((over): TableRow => ({
        ...cellsOf(over),
        id: over.id,
        options: over.options,
        present: undefined,
        typed: over,
        isRemoved: over.isRemoved,
      })),
  ]
  return inOrderOf(options, rows)
}

/** Variants that do not fit the options are at the end, in their order. */
function inOrderOf(options: readonly ProductOption[], rows: readonly TableRow[]): readonly TableRow[] {
  const placeOf = placesIn(options)
  const places = new Map(rows.map((row) => [row, placeOf(row.options) ?? Number.MAX_SAFE_INTEGER]))
  return rows.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}
