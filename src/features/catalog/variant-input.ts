import type { Measure } from './domain/measure'
import type { OptionValues } from './domain/variant-matrix'

/** One row of the editor's table. Amounts are minor units; the variant is not sold in a currency without a price. */
export type VariantInput = {
  readonly id: string
  readonly sku: string
  readonly options: OptionValues
  readonly isActive: boolean
  readonly prices: readonly { readonly currency: string; readonly amount: number; readonly compareAt: number | null }[]
  readonly measure: Measure | null
  /** Null when it is not known: a new variant then gets the weight of the product's others. */
  readonly weightGrams: number | null
}
