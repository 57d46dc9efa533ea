import type { SystemContext } from '@/platform/context'

import type { Quarantine } from './identify-payment'
import { findPaymentEvent, updatePaymentEvent, type PaymentEvent } from './payment-event.repository'
import { findProvider } from './providers'

export type { PaymentEvent } from './payment-event.repository'

/** A stored event that was not processed yet; null for an unknown or a processed one. */
export async function openPaymentEvent(ctx: SystemContext, id: string): Promise<PaymentEvent | null> {
  const event = await findPaymentEvent(ctx, id)
  return event?.status === 'received' ? event : null
}

/** Whether an event comes from the mode, live or test, that this shop's keys belong to. */
export const isOfThisMode = ({ provider, payload }: PaymentEvent): boolean =>
  payload.livemode === (findProvider(provider)?.mode() === 'live')

export async function closePaymentEvent(ctx: SystemContext, id: string, failure?: Quarantine): Promise<void> {
  await updatePaymentEvent(
    ctx,
    id,
    failure ? { status: 'quarantined', reason: failure.reason } : { status: 'processed' },
  )
}
