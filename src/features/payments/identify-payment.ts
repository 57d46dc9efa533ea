import type { SystemContext } from '@/platform/context'
import { isUuid } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import { checkIntent, type QuarantineReason } from './domain/intent-check'
import type { Payment } from './domain/payment'
import { findPaymentByReference, findPaymentWithoutReference, saveReference } from './payment.repository'
import type { PresentState } from './provider'
import { isLiveMode } from './stripe/stripe-client'

/** Why something that the provider says is put aside for a human: nothing is fulfilled by it. */
export type Quarantine = {
  code: 'quarantined'
  reason: QuarantineReason | 'unknown_intent' | 'captured_amount_mismatch'
}

/**
 * The payment that an intent belongs to, if the intent is exactly what was asked for. An intent that was made right
 * before a crash is recognized by its order and written down now.
 */
export async function identifyPayment(ctx: SystemContext, state: PresentState): Promise<Result<Payment, Quarantine>> {
  const payment = (await findPaymentByReference(ctx, state.reference)) ?? (await findUnwritten(ctx, state))
  if (!payment) return fail('quarantined', { reason: 'unknown_intent' as const })
  const { amount, currency, orderId } = payment
  const checked = checkIntent(state, { amount, currency, orderId, livemode: isLiveMode() })
  if (!checked.ok) return fail('quarantined', { reason: checked.code })
  if (state.status === 'captured' && state.capturedAmount !== amount) {
    return fail('quarantined', { reason: 'captured_amount_mismatch' as const })
  }
  if (payment.reference === null && !(await saveReference(ctx, payment.id, state.reference))) {
    return fail('quarantined', { reason: 'unknown_intent' as const })
  }
  return ok(payment)
}

const findUnwritten = async (ctx: SystemContext, { orderId }: PresentState): Promise<Payment | null> =>
  orderId !== null && isUuid(orderId) ? findPaymentWithoutReference(ctx, orderId) : null
