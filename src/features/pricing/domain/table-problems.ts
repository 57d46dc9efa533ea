import { doubleCombination, skuKey, takenSku } from '@/features/catalog/domain/check-variants'
import { optionKey } from '@/features/catalog/domain/variant-matrix'
import type { CurrencyCode } from '@/shared/currencies'

import { emptiedCount, readCells, type CellProblem } from './read-cells'
import { countProblem } from './typed-variants'
import type { TableRow } from './variant-table'

/**
 * Problems of the typed rows that the table itself can find, by row; the server checks again when the product is
 * published, also against other products.
 */
export function tableProblems(
  rows: readonly TableRow[],
  currencies: readonly CurrencyCode[],
): ReadonlyMap<string, readonly CellProblem[]> {
  const kept = rows.filter(({ isRemoved }) => !isRemoved)
  const skus = counted(kept.map(({ sku }) => skuKey(sku.trim())))
  const keys = counted(kept.map(({ options }) => optionKey(options)))
  return new Map(
    kept.flatMap((row) => {
      const { typed, present } = row
      if (!typed) return []
      const { problems } = readCells(row, currencies)
      const isDouble = (skus.get(skuKey(row.sku.trim())) ?? 0) > 1
      const hasDouble = (keys.get(optionKey(row.options)) ?? 0) > 1
      const conflict = countProblem(typed, present)
      const found: readonly (CellProblem | null)[] = [
        ...problems,
        isDouble ? { cell: 'sku', problem: takenSku(row.sku) } : null,
        hasDouble ? { cell: 'sku', problem: doubleCombination } : null,
        conflict === null ? null : { cell: 'onHand', problem: conflict },
        emptiedCount(row, present),
      ]
      const all = found.filter((problem) => problem !== null)
      return all.length > 0 ? [[row.id, all] as const] : []
    }),
  )
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
