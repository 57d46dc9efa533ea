import type { PictureView } from '@/features/content/picture'
import type { RichText } from '@/features/content/rich-text'

import type { Availability } from './domain/availability'
import type { Measure } from './domain/measure'
import type { Price } from './domain/price'
import type { OptionValues } from './domain/variant-matrix'

export interface ProductOptionView {
  readonly code: string
  readonly label: string
  readonly values: readonly {
    readonly code: string
    readonly label: string
    /** `#rrggbb` */
    readonly swatch: string | null
  }[]
}

export interface VariantView {
  readonly id: string
  readonly sku: string
  readonly options: OptionValues
  /** One for each currency of the store that the variant is sold in. */
  readonly prices: readonly Price[]
  /** The content of a package; null when no unit price is shown. */
  readonly measure: Measure | null
  readonly availability: Availability
  /** The number of pieces if few are left; otherwise null, because the exact stock is not public. */
  readonly left: number | null
}

export interface ProductPicture {
  readonly picture: PictureView
  /** `color:ink`: shown for this value of an option; null for all variants. */
  readonly optionValue: string | null
}

/** The data of a product page in the context's language. */
export interface ProductView {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly subtitle: string | null
  readonly kind: 'physical' | 'digital'
  readonly badge: string | null
  readonly description: RichText | null
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly pictures: readonly ProductPicture[]
  readonly options: readonly ProductOptionView[]
  /** In the editor's order; those that are switched off are left out. */
  readonly variants: readonly VariantView[]
  readonly availability: Availability
  /** From the top down, along the product's first category. */
  readonly categoryPath: readonly { readonly id: string; readonly slug: string; readonly title: string }[]
  /** Every category it is in. */
  readonly categories: readonly { readonly slug: string; readonly title: string }[]
  /** Ids of the products that an editor named as related. */
  readonly relatedIds: readonly string[]
  readonly seo: {
    readonly title: string | null
    readonly description: string | null
    /** For link previews; null when the first picture is used. */
    readonly picture: PictureView | null
  }
  readonly updatedAt: string
}
