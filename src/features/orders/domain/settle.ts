import type { OrderState } from '@/features/orders/domain/order-state'
import type { PaymentState } from '@/features/payments/domain/payment-state'
import { assertNever } from '@/shared/assert-never'

/** What is known at the moment of settling, read under the order's lock. */
export type Settlement = {
  readonly order: OrderState
  /** As the provider reports it now, never as an event claims. */
  readonly payment: PaymentState
  /** Whether another payment than this one paid the order. */
  readonly isPaidByAnother: boolean
  /** Whether all of this payment was given back: by refunds, pending or succeeded, or by the buyer's bank. */
  readonly isRefunded: boolean
  /**
   * Whether the buyer's bank holds the money because of a dispute: it cannot be refunded until the bank has decided.
   */
  readonly isHeldByBank: boolean
  /** Whether a refund of this payment failed and was not retried. Only staff retry it, or it could fail for ever. */
  readonly hasFailedRefund: boolean
  /** `held`: the pieces are reserved, or can be taken again. `gone`: they are sold out. */
  readonly stock: 'held' | 'gone'
  /** Whether the time to pay is over. */
  readonly isExpired: boolean
}

export type SettlementDecision =
  /** Place the order, and take its stock again if its reservation has expired. */
  | { readonly do: 'place' }
  /** The order is placed already: webhook, return page and sweeper all settle it, and another of them came first. */
  | { readonly do: 'already_placed' }
  /** Give the money back in full, and say why in an honest mail. An order still pending is canceled with it. */
  | { readonly do: 'refund'; readonly reason: 'out_of_stock' | 'order_canceled' | 'paid_twice' }
  | { readonly do: 'already_refunded' }
  /** Cancel at the provider, so that it cannot be paid any more. */
  | { readonly do: 'void' }
  /** Cancel the order and release its stock. */
  | { readonly do: 'cancel' }
  /** Tell the shopper, who may try another card. */
  | { readonly do: 'fail' }
  | { readonly do: 'wait' }
  /** Nothing is left to do. */
  | { readonly do: 'done' }

/**
 * What to do about a payment and its order, so that every payment that succeeds ends with exactly one placed order or
 * exactly one full refund (invariant I2). An order is only canceled once its payment can no longer succeed: an expired
 * checkout is therefore voided at the provider first, and canceled by the settlement that finds it voided.
 */
export function settle(state: Settlement): SettlementDecision {
  switch (state.payment) {
    case 'captured':
    case 'authorized':
      return settlePaid(state)
    case 'pending':
      return isStillWanted(state) ? { do: 'wait' } : { do: 'void' }
    case 'failed':
      return isStillWanted(state) ? { do: 'fail' } : { do: 'void' }
    case 'voided':
      return state.order === 'pending' && !state.isPaidByAnother ? { do: 'cancel' } : { do: 'done' }
    default:
      return assertNever(state.payment)
  }
}

function settlePaid(state: Settlement): SettlementDecision {
  if (state.isRefunded) return { do: 'already_refunded' }
  if (state.isPaidByAnother) return giveBack(state, 'paid_twice')
  switch (state.order) {
    case 'placed':
    case 'completed':
      return { do: 'already_placed' }
    case 'canceled':
      return giveBack(state, 'order_canceled')
    case 'pending':
      return state.stock === 'gone' ? giveBack(state, 'out_of_stock') : { do: 'place' }
    default:
      return assertNever(state.order)
  }
}

// Nothing was taken yet of what is only authorized.
const giveBack = (
  { order, payment, isHeldByBank, hasFailedRefund }: Settlement,
  reason: 'out_of_stock' | 'order_canceled' | 'paid_twice',
): SettlementDecision => {
  if (payment === 'authorized') return { do: 'void' }
  // A webhook will report the bank's decision, and the payment is then settled again.
  return isHeldByBank || (hasFailedRefund && order !== 'pending') ? { do: 'wait' } : { do: 'refund', reason }
}

const isStillWanted = ({ order, isPaidByAnother, isExpired }: Settlement): boolean =>
  order === 'pending' && !isPaidByAnother && !isExpired
