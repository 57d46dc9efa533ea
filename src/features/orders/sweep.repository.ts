import { and, eq, gt, inArray, isNotNull, or, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { orders, payments } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { paymentWindow, sweepAfter } from './domain/payment-window'

/** Something the sweeper must look at; `reference` is null for a payment that was never started at the provider. */
export type SweptOrder = { readonly orderId: string; readonly storeId: string; readonly reference: string | null }

/**
 * Orders whose card payment may have moved without anybody telling: pending ones, and canceled ones whose payment is
 * still open. A payment that was never started counts once its time to pay is over. Ids grow with time: the oldest first.
 */
export async function listSweptOrders(ctx: SystemContext, after: string | null, limit: number): Promise<SweptOrder[]> {
  const isStarted = isNotNull(payments.reference)
  const isOlderThan = (seconds: number) => sql`${orders.createdAt} < now() - make_interval(secs => ${seconds})`
  return sqlOf(ctx)
    .select({ orderId: orders.id, storeId: sql<string>`${orders.store}`, reference: payments.reference })
    .from(orders)
    .innerJoin(payments, eq(payments.order, orders.id))
    .where(
      and(
        eq(payments.provider, 'stripe'),
        inArray(payments.status, ['pending', 'failed', 'authorized']),
        or(eq(orders.status, 'pending'), and(eq(orders.status, 'canceled'), isStarted)),
        isOlderThan(sweepAfter),
        or(isStarted, isOlderThan(paymentWindow)),
        after === null ? undefined : gt(orders.id, after),
      ),
    )
    .orderBy(orders.id)
    .limit(limit)
}
