import type { Text } from '@/seed/data/types'

/** In the order in which shoppers choose. */
export const bulkOptionCodes = ['color', 'size', 'ruling', 'paper', 'binding', 'material'] as const

export type BulkOption = (typeof bulkOptionCodes)[number]

/** Codes of the values of options. A product with colors has those of its pictures. */
export type BulkOptions = Partial<Readonly<Record<BulkOption, readonly string[]>>>

/** What many products of a large catalog are, such as notebooks. */
export interface ProductType {
  /** Begins the SKUs. */
  readonly code: string
  /** Slug. */
  readonly category: string
  /** Slug of the demo product whose pictures they have. */
  readonly pictures: string
  /** English in lower case, as after other words. */
  readonly noun: Text
  /** What they may differ in. */
  readonly options: BulkOptions
  /** Median in US cents. */
  readonly price: number
  readonly weightGrams: number
}
