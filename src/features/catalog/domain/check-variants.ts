import { isCurrencyCode } from '@/shared/currencies'
import { checkAmount, type AmountSaid } from '@/shared/scaled-fields'

import { catalogSaid, type CatalogSaid } from './catalog-said'
import { misfit } from './misfit'
import type { OptionRow } from './option-rows'
import { optionKey, type OptionValues } from './variant-matrix'

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
  readonly problem: CatalogSaid | AmountSaid
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
}

const longestSku = 60

/** As many variants as one product may have. */
export const mostVariants = 500

/** SKUs are compared without case, because people type them, and scanners and spreadsheets change the case. */
export const skuKey = (sku: string): string => sku.toLowerCase()

export const skuProblem = (sku: string): CatalogSaid | null =>
  sku.length <= longestSku && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(sku)
    ? null
    : catalogSaid('variants.sku.refused', { most: longestSku })

export const takenSku = (sku: string): CatalogSaid => catalogSaid('variants.sku.taken', { sku })

export const doubleCombination = catalogSaid('variants.optionValues.same')

/** What is wrong with one price beside the others of its variant, by its cell. */
export function priceProblem(
  prices: readonly CheckedPrice[],
  index: number,
  { currencies }: Pick<VariantRules, 'currencies'>,
): Pick<VariantProblem, 'cell' | 'problem'> | null {
  const price = prices[index]
  if (!price) return null
  const { currency, amount } = price
  if (!isCurrencyCode(currency)) return at('currency', catalogSaid('variants.pricesCurrency.code'))
  if (!currencies.includes(currency)) {
    const values = { currencies: currencies.join(', '), currency }
    return at('currency', catalogSaid('variants.pricesCurrency.notSold', values))
  }
  if (prices.slice(0, index).some((other) => other.currency === currency))
    return at('currency', catalogSaid('variants.pricesCurrency.repeated', { currency }))
  return at('amount', checkAmount(amount, { required: true, currency })) ?? at('compareAt', compareAtProblem(price))
}

export function compareAtProblem({ amount, compareAt, currency }: CheckedPrice): CatalogSaid | AmountSaid | null {
  const wrong = checkAmount(compareAt, { required: false, currency })
  if (wrong) return wrong
  return compareAt !== null && compareAt <= amount ? catalogSaid('variants.pricesCompareAtAmount.refused') : null
}

/** What is wrong with the values of a variant, or null. */
export function valuesProblem(
  { options, drafted = options }: Pick<VariantRules, 'options' | 'drafted'>,
  { options: values, isActive, storedOptions = null }: Pick<CheckedVariant, 'options' | 'isActive' | 'storedOptions'>,
): CatalogSaid | null {
  const problem = misfit(options, values)
  if (problem === null) return null
  if (!isActive && storedOptions && optionKey(storedOptions) === optionKey(values)) return null
  if (misfit(drafted, values) !== null) return catalogSaid('variants.optionValues.oneEach', { problem })
  return isActive ? catalogSaid('variants.optionValues.publishFirst', { problem }) : null
}

/** What is wrong with the variants of one product, as the editor's table shows them, row by row and cell by cell. */
export function checkVariants(rules: VariantRules, rows: readonly CheckedVariant[]): VariantProblem[] {
  return rows.flatMap((variant, row): VariantProblem[] => {
    const before = rows.slice(0, row)
    const problems: (Omit<VariantProblem, 'row'> | null)[] = [
      at('sku', skuProblem(variant.sku)),
      before.some(({ sku }) => skuKey(sku) === skuKey(variant.sku)) || rules.takenSkus?.has(skuKey(variant.sku))
        ? at('sku', takenSku(variant.sku))
        : null,
      at('options', valuesProblem(rules, variant)),
      before.some(({ options }) => optionKey(options) === optionKey(variant.options))
        ? at('options', doubleCombination)
        : null,
      ...variant.prices.map((_, price) => {
        const problem = priceProblem(variant.prices, price, rules)
        return problem && { ...problem, price }
      }),
    ]
    return problems.flatMap((problem) => (problem === null ? [] : [{ row, ...problem }]))
  })
}

const at = (
  cell: VariantProblem['cell'],
  problem: VariantProblem['problem'] | null,
): Pick<VariantProblem, 'cell' | 'problem'> | null => (problem === null ? null : { cell, problem })
