import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { paymentWindow, sweepAfter } from './domain/payment-window'

/** Something the sweeper must look at; `reference` is null for a payment that was never started at the provider. */
export type SweptOrder = { readonly orderId: string; readonly storeId: string; readonly reference: string | null }

/**
 * Orders whose card payment may have moved without anybody telling: pending ones, and canceled ones whose payment is
 * still open. A payment that was never started counts once its time to pay is over. Ids grow with time: the oldest first.
 */
export async function listSweptOrders(ctx: SystemContext, after: string | null, limit: number): Promise<SweptOrder[]> {
  const { rows } = await sqlOf(ctx).execute<SweptOrder>(sql`
    select o.id as "orderId", o.store_id as "storeId", p.reference
    from orders o join payments p on p.order_id = o.id
    where p.provider = 'stripe' and p.status in ('pending', 'failed', 'authorized')
      and (o.status = 'pending' or (o.status = 'canceled' and p.reference is not null))
      and o.created_at < now() - make_interval(secs => ${sweepAfter})
      and (p.reference is not null or o.created_at < now() - make_interval(secs => ${paymentWindow}))
      and (${after}::uuid is null or o.id > ${after}::uuid)
    order by o.id limit ${limit}`)
  return rows
}
