import { heldPieces, promisedProblem } from '@/features/inventory/domain/promised'
import type { CurrencyCode } from '@/shared/currencies'

import { emptiedCount, type CellProblem } from './read-cells'
import { countProblem, type MatrixRow, type TypedVariant } from './typed-variants'
import type { TableRow } from './variant-table'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { pricingPanel } from '../panel-texts'

/** Why the row of a variant cannot be deleted. */
export function removalProblems({ present }: TableRow, reader: InPanelLanguage): readonly CellProblem[] {
  const message = promisedProblem(heldPieces(present?.stock), reader)
  return message === null ? [] : [{ cell: 'sku', message }]
}

/** Conflicts with changes of the variant since the editor saw it. */
export function problemsSince(
  typed: TypedVariant,
  present: MatrixRow | undefined,
  reader: InPanelLanguage,
): readonly CellProblem[] {
  const t = pricingPanel.for(reader)
  if (typed.shown && !present) return [{ cell: 'sku', message: t('cells.deleted') }]
  const conflict = countProblem(typed, present, reader)
  if (conflict !== null) return [{ cell: 'onHand', message: conflict }]
  const emptied = emptiedCount(typed, typed.shown ?? undefined, reader)
  if (emptied) return [emptied]
  const isTooFew = typed.onHand !== typed.shown?.onHand && Number(typed.onHand) < heldPieces(present?.stock)
  return isTooFew ? [{ cell: 'onHand', message: t('cells.reserved') }] : []
}

/**
 * Prices and former prices in currencies that the store does not sell in, because they would not be saved. One that the
 * table showed is accepted, because the store has sold in its currency.
 */
export function unsoldPrices(
  { price, compareAt, shown }: Pick<TypedVariant, 'price' | 'compareAt' | 'shown'>,
  currencies: readonly CurrencyCode[],
  reader: InPanelLanguage,
): readonly CellProblem[] {
  const t = pricingPanel.for(reader)
  return (['price', 'compareAt'] as const).flatMap((kind) => {
    const sold: readonly string[] = [...currencies, ...Object.keys(shown?.[kind] ?? {})]
    return Object.entries({ price, compareAt }[kind])
      .filter(([currency, amount]) => amount.trim() !== '' && !sold.includes(currency))
      .map(([currency]) => ({
        cell: `${kind}.${currency}` as const,
        message: t('cells.notSold', { currencies: currencies.join(', '), currency }),
      }))
  })
}
