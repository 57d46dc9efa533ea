import { skuProblem } from '@/features/catalog/domain/check-variants'
import { parseMeasure } from '@/features/catalog/domain/measure'
import type { Measure } from '@/features/catalog/domain/measure'
import type { CurrencyCode } from '@/shared/currencies'
import { parseAmount } from '@/shared/money-parse'

import { cellSaid, type CellSaid } from './cell-said'
import type { CellName, Cells } from './typed-variants'

export interface CellProblem {
  readonly cell: CellName
  readonly problem: CellSaid
}

/** The values of cells; amounts in minor units. The variant is not sold in a currency without a price. */
interface ReadCells {
  readonly prices: readonly {
    readonly currency: CurrencyCode
    readonly amount: number
    readonly compareAt: number | null
  }[]
  readonly measure: Measure | null
  readonly problems: readonly CellProblem[]
}

/** Parses the cells of a variant; each invalid cell gets a problem. */
export function readCells(cells: Cells, currencies: readonly CurrencyCode[]): ReadCells {
  const problems: CellProblem[] = []
  const wrong = (cell: CellName, problem: CellSaid) => problems.push({ cell, problem })
  const read = (key: 'price' | 'compareAt', currency: CurrencyCode): number | null => {
    const text = cells[key][currency]?.trim() ?? ''
    if (text === '') return null
    const amount = parseAmount(text, currency)
    if (amount.ok) return amount.value
    wrong(`${key}.${currency}`, cellSaid('cells.price'))
    return null
  }
  const prices = currencies.flatMap((currency) => {
    const known = problems.length
    const amount = read('price', currency)
    const compareAt = read('compareAt', currency)
    if (problems.length === known && compareAt !== null && (amount === null || compareAt <= amount)) {
      wrong(`compareAt.${currency}`, cellSaid('cells.compareAt'))
    }
    return amount === null ? [] : [{ currency, amount, compareAt }]
  })
  const [first] = currencies
  if (first !== undefined && problems.length === 0 && prices.length === 0) {
    wrong(`price.${first}`, cellSaid('cells.noPrice'))
  }
  const sku = skuProblem(cells.sku.trim())
  if (sku !== null) wrong('sku', sku)
  const measure = parseMeasure(cells.measure)
  if (!measure.ok) wrong('measure', cellSaid('cells.measure'))
  if (!/^\s*\d{0,7}\s*$/.test(cells.onHand)) wrong('onHand', cellSaid('cells.onHand'))
  return { prices, measure: measure.ok ? measure.value : null, problems }
}

/** Why an emptied count is refused; null for any other. */
export const emptiedCount = (cells: Cells, present: Cells | undefined): CellProblem | null =>
  cells.onHand.trim() === '' && present !== undefined && present.onHand !== ''
    ? { cell: 'onHand', problem: cellSaid('cells.counted') }
    : null
