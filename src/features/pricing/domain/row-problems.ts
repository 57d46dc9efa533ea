import { heldPieces, promisedProblem } from '@/features/inventory/domain/promised'
import type { CurrencyCode } from '@/shared/currencies'

import { emptiedCount, type CellProblem } from './read-cells'
import { countProblem, type MatrixRow, type TypedVariant } from './typed-variants'
import type { TableRow } from './variant-table'

/** What keeps the row of a variant from being deleted. */
export function removalProblems({ present }: TableRow): readonly CellProblem[] {
  const message = promisedProblem(heldPieces(present?.stock))
  return message === null ? [] : [{ cell: 'sku', message }]
}

/** What has changed between the moment in which the editor saw the variant and now. */
export function problemsSince(typed: TypedVariant, present: MatrixRow | undefined): readonly CellProblem[] {
  if (typed.shown && !present)
    return [{ cell: 'sku', message: 'This variant has been deleted in the meantime. Delete the row too.' }]
  const conflict = countProblem(typed, present)
  if (conflict !== null) return [{ cell: 'onHand', message: conflict }]
  const emptied = emptiedCount(typed, typed.shown ?? undefined)
  if (emptied) return [emptied]
  const isTooFew = typed.onHand !== typed.shown?.onHand && Number(typed.onHand) < heldPieces(present?.stock)
  return isTooFew ? [{ cell: 'onHand', message: 'More pieces than that are reserved for open orders.' }] : []
}

/**
 * Prices, and prices before, in currencies that the store does not sell in: they would not be kept. One that the table
 * showed may stay, because the store has sold in its currency.
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
        message: `The store sells in ${currencies.join(', ')}, not in ${currency}.`,
      }))
  })
}
