import type { OrderState } from './order-state'
import { isCaptured, keptAmount, paidBy, sumOf, type SettledPayment } from './settled-payment'

type Bill = {
  readonly order: OrderState
  /** What the order costs, in minor units. */
  readonly total: number
  readonly payments: readonly SettledPayment[]
}

/**
 * What captured and authorized payments pay of an order, in minor units. A payment that went back as a whole before the
 * order was placed pays nothing.
 */
export function securedAmount({ order, payments }: Pick<Bill, 'order' | 'payments'>): number {
  const counted = payments.filter((each) => isCaptured(each) && (order !== 'pending' || keptAmount(each) > 0))
  const authorized = payments.filter(({ status }) => status === 'authorized')
  return sumOf(counted, paidBy) + sumOf(authorized, ({ amount }) => amount)
}

/** What the buyer still has to pay, in minor units. Nothing is due of an order that is canceled or completed. */
export const dueAmount = (bill: Bill): number =>
  bill.order === 'pending' || bill.order === 'placed' ? Math.max(0, bill.total - securedAmount(bill)) : 0
