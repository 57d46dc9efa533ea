import type { Quarantine } from '@/features/payments/identify-payment'
import { processPaymentEvent } from '@/features/payments/payment-event.job'
import {
  closePaymentEvent,
  isOfThisMode,
  openPaymentEvent,
  type PaymentEvent,
} from '@/features/payments/payment-events'
import type { SystemContext } from '@/platform/context'
import { handleJob } from '@/platform/jobs'
import { logger } from '@/platform/logger'
import { fail, type Result } from '@/shared/result'

import { settlePayment } from '../settle-payment'

/**
 * Processes a stored webhook event. The event only names the payment; the effect depends on the payment's current state
 * at the provider, so events may arrive in any order and repeatedly.
 */
async function actOnEvent(ctx: SystemContext, { eventId }: { eventId: string }): Promise<void> {
  const event = await openPaymentEvent(ctx, eventId)
  if (!event) return
  const outcome = await actOn(ctx, event)
  if (!outcome.ok) {
    logger.error({ alert: true, eventId, type: event.type, reason: outcome.reason }, 'payment event quarantined')
  }
  await closePaymentEvent(ctx, eventId, outcome.ok ? undefined : outcome)
}

async function actOn(ctx: SystemContext, event: PaymentEvent): Promise<Result<unknown, Quarantine>> {
  const { reference, withRefunds = true, withDisputes = true } = event.payload
  if (!isOfThisMode(event)) return fail('quarantined', { reason: 'livemode_mismatch' as const })
  if (reference === null) return fail('quarantined', { reason: 'unknown_intent' as const })
  return settlePayment(ctx, { provider: event.provider, reference }, { withRefunds, withDisputes })
}

export const processPaymentEventHandler = handleJob(processPaymentEvent, actOnEvent)
