import { canMove, defineStates } from '@/shared/state-machine'

/** One attempt to pay one order. */
export type PaymentState = 'pending' | 'authorized' | 'captured' | 'failed' | 'voided'

export type PaymentEvent = 'authorize' | 'capture' | 'fail' | 'void' | 'retry'

/**
 * `failed` is no end: a payment that was declined may succeed with another card. `captured` is one: what happens to the
 * money later are refunds and disputes, records of their own. `voided` is one: a canceled payment cannot be paid.
 */
export const paymentStates = defineStates<PaymentState, PaymentEvent>({
  pending: { authorize: 'authorized', capture: 'captured', fail: 'failed', void: 'voided' },
  authorized: { capture: 'captured', fail: 'failed', void: 'voided' },
  failed: { retry: 'pending', authorize: 'authorized', capture: 'captured', void: 'voided' },
  captured: {},
  voided: {},
})

/**
 * The state to record when the provider says `fetched`. Answers of parallel workers may arrive out of order: one that
 * no edge leads to is older than what is recorded already, and changes nothing.
 */
export const advancePayment = (recorded: PaymentState, fetched: PaymentState): PaymentState =>
  canMove(paymentStates, recorded, fetched) ? fetched : recorded
