import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { olderThan, purge, retentionDays } from '@/platform/retention'
import { sqlOf } from '@/platform/transaction'

import { paymentEvents, type PaymentEventHint } from './payment.tables'

export type PaymentEvent = {
  readonly id: string
  readonly provider: string
  readonly type: string
  readonly status: 'received' | 'processed' | 'ignored' | 'quarantined'
  readonly payload: PaymentEventHint
}

/** Stores an event once; false when it is stored already. */
export async function insertPaymentEvent(ctx: SystemContext, event: PaymentEvent): Promise<boolean> {
  const inserted = await sqlOf(ctx)
    .insert(paymentEvents)
    .values({ ...event, processedAt: event.status === 'received' ? null : sql`now()` })
    .onConflictDoNothing()
    .returning({ id: paymentEvents.id })
  return inserted.length > 0
}

export async function findPaymentEvent(ctx: SystemContext, id: string): Promise<PaymentEvent | null> {
  const { provider, type, status, payload } = paymentEvents
  const [found] = await sqlOf(ctx)
    .select({ id: paymentEvents.id, provider, type, status, payload })
    .from(paymentEvents)
    .where(eq(paymentEvents.id, id))
  return found ?? null
}

export async function updatePaymentEvent(
  ctx: SystemContext,
  id: string,
  { status, reason = null }: { status: 'processed' | 'ignored' | 'quarantined'; reason?: string | null },
): Promise<void> {
  await sqlOf(ctx)
    .update(paymentEvents)
    .set({ status, reason, processedAt: sql`now()` })
    .where(eq(paymentEvents.id, id))
}

/** Deletes events that were settled a while ago. */
export async function deleteSettledEvents(ctx: SystemContext): Promise<void> {
  const isOld = olderThan(paymentEvents.receivedAt, retentionDays.settledEvents)
  await purge(ctx, paymentEvents, sql`${paymentEvents.status} in ('processed', 'ignored') and ${isOld}`)
}
