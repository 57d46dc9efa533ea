import type { SystemContext } from '@/platform/context'
import { counter } from '@/platform/metrics/registry'

import type { Payment } from './domain/payment'
import { advancePayment, type PaymentState } from './domain/payment-state'
import { updatePayment } from './payment.repository'
import type { PresentState } from './provider'

const changes = counter('flow_masters_payment_changes_total', 'Changes of payments that this process recorded.', [
  'provider',
  'status',
])

export type RecordedPayment = {
  readonly payment: Payment
  /** The new state; null when it was recorded before. A further declined attempt is new as well. */
  readonly change: PaymentState | null
}

/**
 * Records the state of a payment, under the order's lock. An answer of the provider that is older than the recorded
 * state changes nothing.
 */
export async function recordPresentState(
  ctx: SystemContext,
  payment: Payment,
  state: PresentState,
): Promise<RecordedPayment> {
  const to = advancePayment(payment.status, state.status)
  const failure = to === 'failed' ? state.failure : null
  const isNewFailure = to === 'failed' && (failure?.code ?? null) !== payment.failureCode
  if (to === payment.status && !isNewFailure) return { payment, change: null }
  const capturedAmount = to === 'captured' ? state.capturedAmount : payment.capturedAmount
  const updated = await updatePayment(ctx, payment.id, { from: payment.status, to, capturedAmount, failure })
  if (!updated) throw new Error(`Payment ${payment.id} changed although its order is locked`)
  changes.inc({ provider: payment.provider, status: to })
  return { payment: updated, change: to }
}
