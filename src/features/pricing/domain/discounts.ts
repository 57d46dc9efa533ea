import { allocate, isPositive, min, negate, subtract, sum, zero, type CurrencyCode, type Money } from '@/shared/money'

/** A signed amount with its source. A discount is negative; surcharges do not exist yet. */
export type Adjustment = {
  /** What it comes from, such as a promotion's id or a coupon's code. */
  readonly source: string
  readonly label: string
  readonly amount: Money
  readonly target:
    { readonly kind: 'order' } | { readonly kind: 'shipping' } | { readonly kind: 'line'; readonly lineId: string }
}

type Discountable = {
  readonly currency: CurrencyCode
  readonly lines: readonly { readonly id: string; readonly amount: Money }[]
  readonly shipping: Money
  readonly adjustments: readonly Adjustment[]
}

type Spread = {
  /** The discount of each line, in the lines' order; never more than the line. */
  readonly lines: readonly Money[]
  readonly shipping: Money
  /** The adjustments with their actual amounts, without those that had no effect. */
  readonly adjustments: readonly Adjustment[]
}

/**
 * Applies the adjustments in their order. One on the order is split over the rest of the goods' lines by largest
 * remainder, so that the parts add up to it exactly. None is larger than the rest, so no amount is ever below zero.
 */
export function spreadDiscounts({ currency, lines, shipping, adjustments }: Discountable): Spread {
  const left = lines.map((line) => line.amount)
  let shippingLeft = shipping
  const effective: Adjustment[] = []
  for (const adjustment of adjustments) {
    if (isPositive(adjustment.amount)) throw new RangeError(`A discount is negative: ${adjustment.source}`)
    const wanted = negate(adjustment.amount)
    let taken: Money
    if (adjustment.target.kind === 'shipping') {
      taken = min(wanted, shippingLeft)
      shippingLeft = subtract(shippingLeft, taken)
    } else {
      const { target } = adjustment
      const share = left.map((amount, index) =>
        target.kind === 'order' || lines[index]?.id === target.lineId ? amount : zero(currency),
      )
      taken = min(wanted, sum(share, currency))
      takeFrom(left, taken, share)
    }
    if (isPositive(taken)) effective.push({ ...adjustment, amount: negate(taken) })
  }
  return {
    lines: lines.map((line, index) => subtract(line.amount, left[index] ?? line.amount)),
    shipping: subtract(shipping, shippingLeft),
    adjustments: effective,
  }
}

function takeFrom(left: Money[], taken: Money, share: readonly Money[]): void {
  if (!isPositive(taken)) return
  const parts = allocate(
    taken,
    share.map(({ amount }) => amount),
  )
  parts.forEach((part, index) => {
    left[index] = subtract(left[index] ?? zero(part.currency), part)
  })
}
