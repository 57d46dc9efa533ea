import type { SystemContext } from '@/platform/context'
import { enqueue } from '@/platform/jobs'
import { inTransaction } from '@/platform/transaction'
import { ok, type Result } from '@/shared/result'

import { processPaymentEvent } from './payment-event.job'
import { insertPaymentEvent } from './payment-event.repository'
import { hintOf, isHandledType, verifyStripeEvent } from './stripe/stripe-event'

/**
 * Takes a webhook of Stripe's: checks the signature over the raw body and stores the event together with the job that
 * acts on it. Once this returns, the event may be answered with 200: it is durable. A duplicate changes nothing.
 */
export async function receiveStripeEvent(
  ctx: SystemContext,
  body: string,
  signature: string | null,
): Promise<Result<{ isNew: boolean }, { code: 'invalid_signature' }>> {
  const verified = verifyStripeEvent(body, signature)
  if (!verified.ok) return verified
  const event = verified.value
  const isHandled = isHandledType(event.type)
  const isNew = await inTransaction(ctx, async () => {
    const stored = await insertPaymentEvent(ctx, {
      id: event.id,
      provider: 'stripe',
      type: event.type,
      status: isHandled ? 'received' : 'ignored',
      payload: hintOf(event),
    })
    if (stored && isHandled) await enqueue(ctx, processPaymentEvent, { eventId: event.id }, { key: event.id })
    return stored
  })
  return ok({ isNew })
}
