import type { Measure } from '@/features/catalog/domain/measure'

/** A text by language; a language without it is missing. */
export type Texts = Readonly<Record<string, string>>

/** The data of a product's card, in all languages. Prices and stock of its variants are selected when it is shown. */
export interface StoredCard {
  readonly kind: 'physical' | 'digital'
  readonly title: Texts
  readonly subtitle: Texts
  readonly badge: Texts
  /** `color:ink`: shown for this value of an option; null for all variants. */
  readonly pictures: readonly { readonly id: string; readonly optionValue: string | null }[]
  /** Values with a color, in the editor's order. */
  readonly swatches: readonly { readonly code: string; readonly color: string; readonly label: Texts }[]
  /** The active variants in the order of the product's profile. */
  readonly variants: readonly {
    /** By currency; minor units. */
    readonly prices: Readonly<Record<string, { readonly amount: number; readonly compareAt: number | null }>>
    readonly measure: Measure | null
  }[]
}
