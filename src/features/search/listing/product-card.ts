import type { Availability } from '@/features/catalog/domain/availability'
import type { PictureView } from '@/features/content/picture'

import type { CardPrice } from '../domain/listing/card-prices'

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
