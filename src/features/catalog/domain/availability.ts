export type Availability = 'in_stock' | 'low_stock' | 'sold_out' | 'backorder'

/** At most this many left is 'only n left' unless the product says otherwise. */
export const defaultLowStockThreshold = 5

export type Supply = {
  /** What may still be promised; null for goods that never run out, such as downloads. */
  readonly available: number | null
  /** Whether the variant is sold beyond what is in stock. */
  readonly backorder: boolean
  readonly lowStockThreshold: number
}

/** What the shopper is told. Few left is only worth saying when nothing comes after them. */
export function availability({ available, backorder, lowStockThreshold }: Supply): Availability {
  if (available === null) return 'in_stock'
  if (available <= 0) return backorder ? 'backorder' : 'sold_out'
  return available <= lowStockThreshold && !backorder ? 'low_stock' : 'in_stock'
}

/** The most that one cart line can have of a variant, or null where stock sets no limit. */
export const purchasable = ({ available, backorder }: Pick<Supply, 'available' | 'backorder'>): number | null =>
  available === null || backorder ? null : Math.max(0, available)

const byBuyability: readonly Availability[] = ['in_stock', 'low_stock', 'backorder', 'sold_out']

/** A product's availability is that of its most buyable variant; without variants it is sold out. */
export const productAvailability = (variants: readonly Availability[]): Availability =>
  byBuyability.find((one) => variants.includes(one)) ?? 'sold_out'
