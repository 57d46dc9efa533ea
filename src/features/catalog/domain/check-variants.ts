import { isCurrencyCode } from '@/shared/currencies'
import { checkAmount } from '@/shared/scaled-fields'

import { misfit } from './misfit'
import type { OptionRow } from './option-rows'
import { optionKey, type OptionValues } from './variant-matrix'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { catalogPanel } from '../panel-texts'

export interface CheckedPrice {
  readonly currency: string
  readonly amount: number
  readonly compareAt: number | null
}

/** A variant that is about to be saved. */
export interface CheckedVariant {
  readonly sku: string
  readonly options: OptionValues
  readonly isActive: boolean
  readonly prices: readonly CheckedPrice[]
  /** Its stored values: a variant off sale may keep values that the product no longer has. */
  readonly storedOptions?: OptionValues | null
}

/** A problem of a cell of a row. `price` is the index in the row's list of prices. */
export interface VariantProblem {
  readonly row: number
  readonly cell: 'sku' | 'options' | 'currency' | 'amount' | 'compareAt'
  readonly price?: number
  readonly message: string
}

interface VariantRules {
  /** The options that shoppers see, which a variant for sale must fit. */
  readonly options: readonly OptionRow[]
  /** The options of the latest draft, for which variants off sale may be made in advance. */
  readonly drafted?: readonly OptionRow[]
  /** The currencies of the store. */
  readonly currencies: readonly string[]
  /** SKUs of the store's other variants, as `skuKey` compares them. */
  readonly takenSkus?: ReadonlySet<string>
  /** Who reads what is wrong. */
  readonly reader: InPanelLanguage
}

const longestSku = 60

/** As many variants as one product may have. */
export const mostVariants = 500

/** SKUs are compared without case, because people type them, and scanners and spreadsheets change the case. */
export const skuKey = (sku: string): string => sku.toLowerCase()

export const skuProblem = (sku: string, reader: InPanelLanguage): string | null =>
  sku.length <= longestSku && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(sku)
    ? null
    : catalogPanel.for(reader)('variants.sku.refused', { most: longestSku })

export const takenSku = (sku: string, reader: InPanelLanguage): string =>
  catalogPanel.for(reader)('variants.sku.taken', { sku })

export const doubleCombination = (reader: InPanelLanguage): string =>
  catalogPanel.for(reader)('variants.optionValues.same')

/** What is wrong with one price beside the others of its variant, by its cell. */
export function priceProblem(
  prices: readonly CheckedPrice[],
  index: number,
  { currencies, reader }: Pick<VariantRules, 'currencies' | 'reader'>,
): Pick<VariantProblem, 'cell' | 'message'> | null {
  const t = catalogPanel.for(reader)
  const price = prices[index]
  if (!price) return null
  const { currency, amount } = price
  if (!isCurrencyCode(currency)) return { cell: 'currency', message: t('variants.pricesCurrency.code') }
  if (!currencies.includes(currency))
    return {
      cell: 'currency',
      message: t('variants.pricesCurrency.notSold', { currencies: currencies.join(', '), currency }),
    }
  if (prices.slice(0, index).some((other) => other.currency === currency))
    return { cell: 'currency', message: t('variants.pricesCurrency.repeated', { currency }) }
  const wrong = checkAmount(amount, { required: true, currency, shown: reader })
  if (wrong !== true) return { cell: 'amount', message: wrong }
  const former = compareAtProblem(price, reader)
  return former === null ? null : { cell: 'compareAt', message: former }
}

export function compareAtProblem(
  { amount, compareAt, currency }: CheckedPrice,
  reader: InPanelLanguage,
): string | null {
  const wrong = checkAmount(compareAt, { required: false, currency, shown: reader })
  if (wrong !== true) return wrong
  return compareAt !== null && compareAt <= amount
    ? catalogPanel.for(reader)('variants.pricesCompareAtAmount.refused')
    : null
}

/** What is wrong with the values of a variant, in words, or null. */
export function valuesProblem(
  { options, drafted = options, reader }: Pick<VariantRules, 'options' | 'drafted' | 'reader'>,
  { options: values, isActive, storedOptions = null }: Pick<CheckedVariant, 'options' | 'isActive' | 'storedOptions'>,
): string | null {
  const t = catalogPanel.for(reader)
  const problem = misfit(options, values, reader)
  if (problem === null) return null
  if (!isActive && storedOptions && optionKey(storedOptions) === optionKey(values)) return null
  if (misfit(drafted, values, reader) !== null) return `${problem} ${t('variants.optionValues.oneEach')}`
  return isActive ? `${problem} ${t('variants.optionValues.publishFirst')}` : null
}

/** What is wrong with the variants of one product, as the editor's table shows them, row by row and cell by cell. */
export function checkVariants(rules: VariantRules, rows: readonly CheckedVariant[]): VariantProblem[] {
  return rows.flatMap((variant, row): VariantProblem[] => {
    const before = rows.slice(0, row)
    const problems: (Omit<VariantProblem, 'row'> | null)[] = [
      at('sku', skuProblem(variant.sku, rules.reader)),
      before.some(({ sku }) => skuKey(sku) === skuKey(variant.sku)) || rules.takenSkus?.has(skuKey(variant.sku))
        ? at('sku', takenSku(variant.sku, rules.reader))
        : null,
      at('options', valuesProblem(rules, variant)),
      before.some(({ options }) => optionKey(options) === optionKey(variant.options))
        ? at('options', doubleCombination(rules.reader))
        : null,
      ...variant.prices.map((_, price) => {
        const problem = priceProblem(variant.prices, price, rules)
        return problem && { ...problem, price }
      }),
    ]
    return problems.flatMap((problem) => (problem === null ? [] : [{ row, ...problem }]))
  })
}

const at = (cell: VariantProblem['cell'], message: string | null): Omit<VariantProblem, 'row'> | null =>
  message === null ? null : { cell, message }
