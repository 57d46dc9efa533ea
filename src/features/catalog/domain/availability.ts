export type Availability = 'in_stock' | 'low_stock' | 'sold_out' | 'backorder'

/** Up to this many pieces are shown as 'only n left' unless the product has its own threshold. */
export const defaultLowStockThreshold = 5

export type Supply = {
  /** Pieces that can be sold; null for goods without stock, such as downloads. */
  readonly available: number | null
  /** Whether the variant is sold beyond what is in stock. */
  readonly backorder: boolean
  readonly lowStockThreshold: number
}

/** The availability shown to shoppers. Few pieces are shown as such only when the variant has no backorder. */
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
