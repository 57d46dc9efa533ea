import { canMove, defineStates } from '@/shared/state-machine'

/** One attempt to pay one order. */
export type PaymentState = 'pending' | 'authorized' | 'captured' | 'failed' | 'voided'

export type PaymentEvent = 'authorize' | 'capture' | 'fail' | 'void' | 'retry'

/**
 * `failed` is not final: a declined payment may succeed with another card. `captured` is final: later refunds and
 * disputes are separate records. `voided` is final: a canceled payment cannot be paid.
 */
export const paymentStates = defineStates<PaymentState, PaymentEvent>({
  pending: { authorize: 'authorized', capture: 'captured', fail: 'failed', void: 'voided' },
  authorized: { capture: 'captured', fail: 'failed', void: 'voided' },
  failed: { retry: 'pending', authorize: 'authorized', capture: 'captured', void: 'voided' },
  captured: {},
  voided: {},
})

/**
 * The state to record when the provider answered `fetched`. Answers of parallel workers may arrive out of order: an
 * answer that no transition allows is older than the recorded state, and changes nothing.
 */
export const advancePayment = (recorded: PaymentState, fetched: PaymentState): PaymentState =>
  canMove(paymentStates, recorded, fetched) ? fetched : recorded
