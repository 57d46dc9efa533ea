import { isCaptured, keptAmount, sumOf, type SettledPayment } from './settled-payment'

/** The part of one payment to refund, in minor units. */
export type Surplus = { readonly id: string; readonly amount: number }

/** What the app refunds, and what staff must refund because it was paid by hand. */
export type Excess = { readonly surplus: readonly Surplus[]; readonly byHand: number }

/**
 * The amount captured beyond the total. A discount that staff granted by refund is added, so that a later second
 * payment is refunded in full; other refunds, such as those of the provider's dashboard, have already returned a part
 * of it.
 */
export const excessAmount = (payments: readonly SettledPayment[], total: number): number =>
  Math.max(
    0,
    sumOf(payments.filter(isCaptured), (each) => each.captured - each.chargedBack - (each.refunded - each.waived)) -
      total,
  )

/**
 * Takes `amount` out of the payments, the last captured first, and manual payments last. A part that a bank holds, or
 * whose refund failed before, is left where it is: no other payment is refunded in its place.
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
