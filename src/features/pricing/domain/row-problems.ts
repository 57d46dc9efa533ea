import { heldPieces, promisedProblem } from '@/features/inventory/domain/promised'
import type { CurrencyCode } from '@/shared/currencies'

import { cellSaid } from './cell-said'
import { emptiedCount, type CellProblem } from './read-cells'
import { countProblem, type MatrixRow, type TypedVariant } from './typed-variants'
import type { TableRow } from './variant-table'

/** Why the row of a variant cannot be deleted. */
export function removalProblems({ present }: TableRow): readonly CellProblem[] {
  const problem = promisedProblem(heldPieces(present?.stock))
  return problem === null ? [] : [{ cell: 'sku', problem }]
}

/** Conflicts with changes of the variant since the editor saw it. */
export function problemsSince(typed: TypedVariant, present: MatrixRow | undefined): readonly CellProblem[] {
  if (typed.shown && !present) return [{ cell: 'sku', problem: cellSaid('cells.deleted') }]
  const conflict = countProblem(typed, present)
  if (conflict !== null) return [{ cell: 'onHand', problem: conflict }]
  const emptied = emptiedCount(typed, typed.shown ?? undefined)
  if (emptied) return [emptied]
  const isTooFew = typed.onHand !== typed.shown?.onHand && Number(typed.onHand) < heldPieces(present?.stock)
  return isTooFew ? [{ cell: 'onHand', problem: cellSaid('cells.reserved') }] : []
}

/**
 * Prices and former prices in currencies that the store does not sell in, because they would not be saved. One that the
 * table showed is accepted, because the store has sold in its currency.
 */
export function unsoldPrices(
  { price, compareAt, shown }: Pick<TypedVariant, 'price' | 'compareAt' | 'shown'>,
  currencies: readonly CurrencyCode[],
): readonly CellProblem[] {
  return (['price', 'compareAt'] as const).flatMap((kind) => {
    const sold: readonly string[] = [...currencies, ...Object.keys(shown?.[kind] ?? {})]
    return Object.entries({ price, compareAt }[kind])
      .filter(([currency, amount]) => amount.trim() !== '' && !sold.includes(currency))
      .map(([currency]) => ({
        cell: `${kind}.${currency}` as const,
        problem: cellSaid('cells.notSold', { currencies: currencies.join(', '), currency }),
      }))
  })
}
