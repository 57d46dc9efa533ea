import { formerPrice, unitPrice, type UnitPrice } from '@/features/catalog/domain/price'
import type { CurrencyCode } from '@/shared/currencies'
import { money, type Money } from '@/shared/money'

import type { StoredCard } from './stored-card'

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

/**
 * A product's price, on cards and for sorting and filtering lists, is the lowest price of those of its
 * variants that pass the list's other filters, in stock or not. Of several variants with that price the one with the
 * lowest former price counts, and then the first.
 */
export function cardPrices(
  { variants }: Pick<StoredCard, 'variants'>,
  positions: readonly number[],
  currencies: readonly CurrencyCode[],
): CardPrice[] {
  return currencies.flatMap((currency) => {
    const priced = positions.flatMap((position) => {
      const variant = variants[position]
      const price = variant?.prices[currency]
      return variant && price ? [{ ...price, measure: variant.measure }] : []
    })
    const [lowest] = priced.toSorted(
      (a, b) => a.amount - b.amount || (a.compareAt ?? Infinity) - (b.compareAt ?? Infinity),
    )
    if (!lowest) return []
    const from = money(lowest.amount, currency)
    return [
      {
        currency,
        from,
        compareAt: formerPrice(from, lowest.compareAt),
        unitPrice: unitPrice(from, lowest.measure),
        varies: priced.some(({ amount }) => amount > lowest.amount),
      },
    ]
  })
}
