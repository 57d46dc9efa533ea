import { cellsOf, type TypedVariant } from './typed-variants'
import type { TableRow } from './variant-table'

const ending = '-COPY'

/**
 * The variants of a copied product, as if they were typed: with SKUs of their own, and nothing on the shelf where pieces
 * are counted.
 */
export const copiedVariants = (rows: readonly TableRow[], newId: () => string): readonly TypedVariant[] =>
  rows
    .filter(({ isRemoved }) => !isRemoved)
    .map((row) => ({
      ...cellsOf(row),
      id: newId(),
      options: row.options,
      sku: `${row.sku.slice(0, 60 - ending.length)}${ending}`,
      onHand: row.onHand === '' ? '' : '0',
      shown: null,
      isRemoved: false,
    }))
