import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** What is kept of an event: where to look. The body itself is only a hint and holds personal data. */
export type PaymentEventHint = {
  readonly livemode: boolean
  readonly created: number
  /** The PaymentIntent that it is about. */
  readonly reference: string | null
  readonly disputeId: string | null
}

export type PaymentEvent = {
  readonly id: string
  readonly type: string
  readonly status: 'received' | 'processed' | 'ignored' | 'quarantined'
  readonly payload: PaymentEventHint
}

/** Stores an event once; false for one that is known. */
export async function insertPaymentEvent(
  ctx: SystemContext,
  event: PaymentEvent & { readonly provider: string },
): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    insert into payment_events (id, provider, type, payload, status, processed_at)
    values (${event.id}, ${event.provider}, ${event.type}, ${JSON.stringify(event.payload)}::jsonb, ${event.status},
      ${event.status === 'received' ? null : sql`now()`})
    on conflict (id) do nothing returning id`)
  return rows.length > 0
}

export async function findPaymentEvent(ctx: SystemContext, id: string): Promise<PaymentEvent | null> {
  const { rows } = await sqlOf(ctx).execute<PaymentEvent>(sql`
    select id, type, status, payload from payment_events where id = ${id}`)
  return rows[0] ?? null
}

export async function updatePaymentEvent(
  ctx: SystemContext,
  id: string,
  outcome: { status: 'processed' | 'ignored' | 'quarantined'; reason?: string },
): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update payment_events set status = ${outcome.status}, reason = ${outcome.reason ?? null}, processed_at = now()
    where id = ${id}`)
}
