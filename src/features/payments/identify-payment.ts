import type { SystemContext } from '@/platform/context'
import { isUuid } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import { checkIntent, type QuarantineReason } from './domain/intent-check'
import type { Payment } from './domain/payment'
import { findPaymentByReference, findPaymentWithoutReference, saveReference } from './payment.repository'
import type { OnlineProvider, PresentState } from './provider'

/** Why data of the provider is quarantined for staff: no order is placed by it. */
export type Quarantine = {
  code: 'quarantined'
  reason: QuarantineReason | 'unknown_intent' | 'captured_amount_mismatch'
}

/**
 * The payment that a provider's state belongs to, if it matches exactly. A payment that was started right before a
 * crash is recognized by its order, and its reference is stored now. Null for a canceled one without money that was
 * never stored, as when an attempt was given up while it was started.
 */
export async function identifyPayment(
  ctx: SystemContext,
  provider: Pick<OnlineProvider, 'id' | 'mode'>,
  state: PresentState,
): Promise<Result<Payment | null, Quarantine>> {
  const written = await findPaymentByReference(ctx, { provider: provider.id, reference: state.reference })
  if (!written && state.status === 'voided' && state.capturedAmount === 0) return ok(null)
  const payment = written ?? (await findUnwritten(ctx, provider.id, state))
  if (!payment) return fail('quarantined', { reason: 'unknown_intent' as const })
  const { amount, currency, orderId } = payment
  const checked = checkIntent(state, { amount, currency, orderId, livemode: provider.mode() === 'live' })
  if (!checked.ok) return fail('quarantined', { reason: checked.code })
  if (state.status === 'captured' && state.capturedAmount !== amount) {
    return fail('quarantined', { reason: 'captured_amount_mismatch' as const })
  }
  if (payment.reference === null && !(await saveReference(ctx, payment.id, state.reference))) {
    return fail('quarantined', { reason: 'unknown_intent' as const })
  }
  return ok(payment)
}

const findUnwritten = async (
  ctx: SystemContext,
  provider: string,
  { orderId }: PresentState,
): Promise<Payment | null> =>
  orderId !== null && isUuid(orderId) ? findPaymentWithoutReference(ctx, { provider, orderId }) : null
