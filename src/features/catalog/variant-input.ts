import type { Measure } from './domain/measure'
import type { OptionValues } from './domain/variant-matrix'

/** One row of the editor's table. Amounts are minor units; a currency without a price is one it is not sold in. */
export type VariantInput = {
  readonly id: string
  readonly sku: string
  readonly options: OptionValues
  readonly isActive: boolean
  readonly prices: readonly { readonly currency: string; readonly amount: number; readonly compareAt: number | null }[]
  readonly measure: Measure | null
  /** Null where it is not known: a new variant then weighs what the product's others do. */
  readonly weightGrams: number | null
}
