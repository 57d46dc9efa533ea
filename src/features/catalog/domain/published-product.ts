import type { Measure } from './measure'
import type { OptionValues } from './variant-matrix'

/** A text by language; a language without it is missing. */
export type Texts = Readonly<Record<string, string>>

export interface PublishedVariant {
  readonly id: string
  readonly sku: string
  readonly options: OptionValues
  readonly measure: Measure | null
  /** One for each currency; minor units. */
  readonly prices: readonly { readonly currency: string; readonly amount: number; readonly compareAt: number | null }[]
}

/** The data of a product for lists and searches, in all languages. */
export interface PublishedProduct {
  readonly id: string
  readonly slug: string
  readonly kind: 'physical' | 'digital'
  /** Seconds since 1970. */
  readonly published: number
  /** ISO 8601. */
  readonly updatedAt: string
  readonly title: Texts
  readonly subtitle: Texts
  readonly badge: Texts
  /** Plain text. */
  readonly description: Texts
  readonly options: readonly {
    readonly code: string
    readonly label: Texts
    readonly values: readonly { readonly code: string; readonly swatch: string | null; readonly label: Texts }[]
  }[]
  /** Those that are active, in the editor's order; one at least. */
  readonly variants: readonly PublishedVariant[]
  readonly pictures: readonly { readonly id: string; readonly optionValue: string | null }[]
  readonly categoryIds: readonly string[]
}
