import type { PictureView } from '@/features/content/picture'
import type { CurrencyCode, Money } from '@/shared/money'

import type { Availability } from './domain/availability'
import type { UnitPrice } from './domain/price'

/** The lowest price of a product in one currency. */
export interface CardPrice {
  readonly currency: CurrencyCode
  readonly from: Money
  /** The former price of the variant that `from` belongs to, when it is on sale. */
  readonly compareAt: Money | null
  /** Likewise of that variant, when it is measured. */
  readonly unitPrice: UnitPrice | null
  /** Whether other variants cost more. */
  readonly varies: boolean
}

export interface CardSwatch {
  readonly code: string
  readonly label: string
  /** `#rrggbb` */
  readonly color: string
}

/** A product as lists show it. */
export interface ProductCard {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly subtitle: string | null
  readonly kind: 'physical' | 'digital'
  readonly picture: PictureView | null
  /** Another view, for when the pointer is over the card. */
  readonly hoverPicture: PictureView | null
  /** One for each currency of the store that the product is sold in. */
  readonly prices: readonly CardPrice[]
  /** That of its most buyable variant. */
  readonly availability: Availability
  readonly swatches: readonly CardSwatch[]
  readonly badge: string | null
}
