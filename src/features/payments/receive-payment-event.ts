import type { SystemContext } from '@/platform/context'
import { enqueue } from '@/platform/jobs'
import { inTransaction } from '@/platform/transaction'
import { ok, type Result } from '@/shared/result'

import { processPaymentEvent } from './payment-event.job'
import { insertPaymentEvent } from './payment-event.repository'
import type { OnlineProvider, WebhookRequest } from './provider'

/**
 * Receives a webhook of a provider: verifies its signature and stores the event together with the job that processes
 * it. After it returns, the event is durable and may be answered with 200. A duplicate changes nothing.
 */
export async function receivePaymentEvent(
  ctx: SystemContext,
  provider: OnlineProvider,
  request: WebhookRequest,
): Promise<Result<{ isNew: boolean }, { code: 'invalid_signature' }>> {
  const read = provider.readWebhook(request)
  if (!read.ok) return read
  const { id, type, isHandled, hint } = read.value
  const isNew = await inTransaction(ctx, async () => {
    const stored = await insertPaymentEvent(ctx, {
      id,
      provider: provider.id,
      type,
      status: isHandled ? 'received' : 'ignored',
      payload: hint,
    })
    if (stored && isHandled) await enqueue(ctx, processPaymentEvent, { eventId: id }, { key: id })
    return stored
  })
  return ok({ isNew })
}
