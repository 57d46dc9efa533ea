import type { OrderState } from '@/features/orders/domain/order-state'
import { assertNever } from '@/shared/assert-never'

import { excessAmount, takeBack, type Excess, type Surplus } from './excess'
import { securedAmount } from './due-amount'
import { isCaptured, isOpen, keptAmount, paidBy, sumOf, type SettledPayment } from './settled-payment'

/** The input of a settlement, read under the order's lock. */
export type Settlement = {
  readonly order: OrderState
  /** What the order costs, in minor units. */
  readonly total: number
  /** All attempts to pay the order, the captured ones in the order of their capture. */
  readonly payments: readonly SettledPayment[]
  /** `held`: the pieces are reserved, or can be taken again. `gone`: they are sold out. */
  readonly stock: 'held' | 'gone'
  /** Whether the time to pay is over. */
  readonly isExpired: boolean
}

/** Why money is refunded. `paid_twice` is a whole payment, `overpaid` a part of one. */
export type ReturnReason = 'out_of_stock' | 'order_canceled' | 'paid_twice' | 'overpaid'

export type Return = Surplus & { readonly reason: ReturnReason }

export type SettlementDecision = {
  readonly order:
    | { readonly do: 'keep' }
    /** Place the order, and take its stock again if its reservation has expired. */
    | { readonly do: 'place' }
    /** Cancel the order and release its stock. */
    | { readonly do: 'cancel'; readonly reason: 'out_of_stock' | 'refunded' | 'expired' | 'payment_canceled' }
  /** The amounts to refund, which a mail explains to the buyer. */
  readonly giveBack: readonly Return[]
  /** The amount that only staff can give back, because it was paid manually; minor units. */
  readonly byHand: number
  /** Payments to cancel at their providers, so that they cannot succeed any more. */
  readonly void: readonly string[]
}

const nothing: SettlementDecision = { order: { do: 'keep' }, giveBack: [], byHand: 0, void: [] }

/**
 * Decides about an order and all of its payments, so that captured money results in one placed order or in refunds
 * (invariant I2), and only what exceeds the total of a live order is refunded. A pending order is canceled only when
 * none of its payments can succeed any more: the payments of an expired checkout are voided at the providers first, and
 * the settlement that finds them voided cancels the order.
 */
export function settle(state: Settlement): SettlementDecision {
  switch (state.order) {
    case 'pending':
      return settlePending(state)
    case 'placed':
    case 'completed':
      return { ...nothing, ...returnExcess(state), void: idsOf(unneeded(state)) }
    case 'canceled':
      return { ...nothing, ...returnAll(state, 'order_canceled'), void: idsOf(state.payments.filter(isCancelable)) }
    default:
      return assertNever(state.order)
  }
}

function settlePending(state: Settlement): SettlementDecision {
  const { payments, total, stock } = state
  const captured = payments.filter(isCaptured)
  const secured = securedAmount(state)
  if (secured < total || secured === 0) return settleUnderpaid(state)
  if (stock === 'held')
    return { ...nothing, ...returnExcess(state), order: { do: 'place' }, void: idsOf(unneeded(state)) }
  if (captured.some(({ isHeldByBank }) => isHeldByBank)) return nothing
  const open = idsOf(payments.filter(isOpen))
  return captured.length === 0 ? { ...nothing, void: open } : { ...cancel(state, 'out_of_stock'), void: open }
}

function settleUnderpaid(state: Settlement): SettlementDecision {
  const { payments, isExpired } = state
  const open = payments.filter(isOpen)
  if (open.length > 0) return { ...nothing, void: isExpired ? idsOf(open.filter(isCancelable)) : [] }
  const captured = payments.filter(isCaptured)
  // A webhook will report the bank's decision, and the order is then settled again.
  if (captured.some(({ isHeldByBank }) => isHeldByBank)) return nothing
  if (captured.length > 0 && sumOf(captured, keptAmount) === 0) return cancel(state, 'refunded')
  if (isExpired) return cancel(state, 'expired')
  const isOver = payments.length > 0 && payments.every(({ status }) => status === 'voided')
  return isOver ? cancel(state, 'payment_canceled') : nothing
}

type CancelReason = Extract<SettlementDecision['order'], { do: 'cancel' }>['reason']

const cancel = (state: Settlement, reason: CancelReason): SettlementDecision => ({
  ...nothing,
  ...returnAll(state, reason === 'out_of_stock' ? reason : 'order_canceled', { evenFailed: true }),
  order: { do: 'cancel', reason },
})

/** Whether it may still be canceled at its provider, which cancels nothing that it is processing. */
const isCancelable = (payment: SettledPayment): boolean => isOpen(payment) && !payment.isProcessing

/**
 * The open payments that the order does not need, because the other payments cover it, and those of a placed order that
 * the buyer did not finish in time: the buyer can begin another one. A fully refunded payment does not count.
 */
function unneeded({ order, payments, total }: Settlement): SettledPayment[] {
  const kept = payments.filter((each) => isCaptured(each) && keptAmount(each) > 0)
  let due = total - sumOf(kept, paidBy)
  const authorized = payments.filter((each) => isOpen(each) && each.status === 'authorized')
  const beyond = authorized.filter(({ amount }) => {
    const isNeeded = due > 0
    due -= isNeeded ? amount : 0
    return !isNeeded
  })
  const isWanted = ({ isStale }: SettledPayment) =>
    due > 0 && order !== 'completed' && (order === 'pending' || !isStale)
  return [
    ...beyond,
    ...payments.filter((each) => isCancelable(each) && each.status !== 'authorized' && !isWanted(each)),
  ]
}

function returnExcess({ payments, total }: Settlement): Pick<SettlementDecision, 'giveBack' | 'byHand'> {
  const { surplus, byHand } = takeBack(payments, excessAmount(payments, total))
  const isWhole = ({ id, amount }: Surplus) => payments.some((each) => each.id === id && each.captured === amount)
  return { byHand, giveBack: surplus.map((each) => ({ ...each, reason: isWhole(each) ? 'paid_twice' : 'overpaid' })) }
}

function returnAll(
  { payments }: Settlement,
  reason: ReturnReason,
  options?: { readonly evenFailed: boolean },
): Pick<SettlementDecision, 'giveBack' | 'byHand'> {
  const { surplus, byHand }: Excess = takeBack(payments, sumOf(payments.filter(isCaptured), keptAmount), options)
  return { byHand, giveBack: surplus.map((each) => ({ ...each, reason })) }
}

const idsOf = (payments: readonly SettledPayment[]): string[] => payments.map(({ id }) => id)
