import type { OptionValues } from '@/features/catalog/domain/variant-matrix'

import { cellNames, cellsOf, cellText, withCell, type CellName, type Cells, type TypedVariant } from './typed-variants'
import type { TableRow } from './variant-table'

type Typed = readonly TypedVariant[]

/** A row without changes. */
const untouched = (row: TableRow): TypedVariant => ({
  ...cellsOf(row),
  id: row.id,
  options: row.options,
  shown: row.present ? cellsOf(row.present) : null,
  isRemoved: false,
})

const isChanged = (typed: TypedVariant): boolean => {
  const { shown } = typed
  if (!shown || typed.isRemoved) return true
  return cellNames(Object.keys({ ...shown.price, ...typed.price })).some(
    (name) => cellText(typed, name) !== cellText(shown, name),
  )
}

/** Puts the row's changes into the list, or removes them when they equal what is saved. */
function put(all: Typed, next: TypedVariant): Typed {
  const isKept = isChanged(next)
  if (all.some(({ id }) => id === next.id))
    return all.flatMap((each) => (each.id === next.id ? (isKept ? [next] : []) : [each]))
  return isKept ? [...all, next] : all
}

/**
 * Types a text into a cell. From then on the cell is compared with the current saved value, which the editor sees: a
 * count that was refused because pieces were sold meanwhile is accepted once it is typed again.
 */
export function typeCell(all: Typed, row: TableRow, { name, text }: { name: CellName; text: string }): Typed {
  const typed = all.find(({ id }) => id === row.id) ?? untouched(row)
  const { present } = row
  const shown = typed.shown && present ? withCell(typed.shown, name, cellText(present, name)) : typed.shown
  return put(all, { ...withCell(typed, name, text), shown })
}

/** Marks a variant for deletion, or removes the mark. A variant that was never saved is removed at once. */
export function setRemoved(all: Typed, row: TableRow, isRemoved: boolean): Typed {
  if (!row.present) return all.filter(({ id }) => id !== row.id)
  const typed = all.find(({ id }) => id === row.id) ?? untouched(row)
  return put(all, { ...typed, isRemoved })
}

/** Adds variants for these combinations, with the prices of an existing one. */
export function addVariants(
  all: Typed,
  combinations: readonly OptionValues[],
  { slug, like, newId }: { slug: string; like: Cells | undefined; newId: () => string },
): Typed {
  const { price = {}, compareAt = {}, measure = '' } = like ?? {}
  return [
    ...all,
    ...combinations.map((options): TypedVariant => ({
      id: newId(),
      sku: [slug, ...Object.values(options)].join('-').toUpperCase().slice(0, 60),
      options,
      isActive: true,
      price,
      compareAt,
      measure,
      onHand: '',
      shown: null,
      isRemoved: false,
    })),
  ]
}
