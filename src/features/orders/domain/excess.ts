import { isCaptured, keptAmount, sumOf, type SettledPayment } from './settled-payment'

/** Money of one payment that goes back, in minor units. */
export type Surplus = { readonly id: string; readonly amount: number }

/** What the app refunds, and what staff must refund because it was paid by hand. */
export type Excess = { readonly surplus: readonly Surplus[]; readonly byHand: number }

/**
 * What was captured beyond the total. What staff decided to charge less does not count, so that a later second payment
 * is given back in full; other refunds, as those of the provider's dashboard, have given back some of it already.
 */
export const excessAmount = (payments: readonly SettledPayment[], total: number): number =>
  Math.max(
    0,
    sumOf(payments.filter(isCaptured), (each) => each.captured - each.chargedBack - (each.refunded - each.waived)) -
      total,
  )

/**
 * Takes `amount` out of the payments, the last captured first, and out of those by hand at the very end. A part that a
 * bank holds, or whose refund failed before, waits where it is: another payment is not given back in its place.
 */
export function takeBack(
  payments: readonly SettledPayment[],
  amount: number,
  { evenFailed = false }: { readonly evenFailed?: boolean } = {},
): Excess {
  const inTurn = [...payments.filter(isCaptured)].toSorted((a, b) => Number(b.isByHand) - Number(a.isByHand))
  const surplus: Surplus[] = []
  let left = amount
  let byHand = 0
  for (const payment of inTurn.toReversed()) {
    const part = Math.min(left, keptAmount(payment))
    left -= part
    if (payment.isByHand) byHand += part
    else if (!payment.isHeldByBank && (evenFailed || !payment.hasFailedRefund)) {
      const whole = part - (part % payment.refundStep)
      if (whole > 0) surplus.push({ id: payment.id, amount: whole })
    }
  }
  return { surplus, byHand }
}
