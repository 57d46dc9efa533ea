import { and, eq, gt, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'

import { defaultTransferDays } from '@/features/stores/domain/transfer-days'
import type { Context, SystemContext } from '@/platform/context'
import { orders, stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { termEnds } from './domain/term-ends'
import { isPaidOnDelivery } from './paid-on-delivery-sql'

/** Whether a row of `orders` is paid by transfer: neither on delivery nor free. */
const isByTransfer = and(eq(orders.paymentProvider, 'manual'), gt(orders.total, 0), sql`not ${isPaidOnDelivery}`)

/**
 * The end of the term for a transfer that begins now, by the database's clock. It lasts as many days as the context's
 * store allows, up to the end of the last day in the store's time zone, because buyers are told only the date.
 */
export function endOfTerm({ store, clock }: Context): SQL {
  const ends = JSON.stringify(termEnds(store.timeZone, clock.now()))
  const days = sql`coalesce(
    (select ${stores.transferDays} from ${stores} where ${stores.id} = ${store.id}::uuid), ${defaultTransferDays})::int`
  return sql`(
    select min(term.ends::timestamptz) from jsonb_array_elements_text(${ends}::jsonb) as term (ends)
    where term.ends::timestamptz >= now() + make_interval(hours => 24 * ${days}))`
}

/** {@link endOfTerm} for a row of `orders` that is paid by transfer; null for the others. */
export const transferTerm = (ctx: Context): SQL => sql`case when ${isByTransfer} then ${endOfTerm(ctx)} end`

const isAwaited = and(
  eq(orders.status, 'placed'),
  inArray(orders.paymentStatus, ['unpaid', 'partially_paid']),
  isByTransfer,
)

const hasNoTerm = and(isAwaited, isNull(orders.payBy))

/**
 * The stores with transfers without a term. The previous version placed these orders before or during a rollout.
 * Without a term they would hold their stock forever.
 */
export async function listStoresWithoutTerms(ctx: SystemContext): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .selectDistinct({ storeId: sql<string>`${orders.store}` })
    .from(orders)
    .where(hasNoTerm)
  return rows.map(({ storeId }) => storeId)
}

/** Gives a term to the transfers of the context's store that have none. */
export async function giveTerms(ctx: Context): Promise<void> {
  await sqlOf(ctx)
    .update(orders)
    .set({ payBy: transferTerm(ctx) })
    .where(and(eq(orders.store, ctx.store.id), hasNoTerm))
}

export type DueOrder = { readonly orderId: string; readonly storeId: string }

const due = { orderId: orders.id, storeId: sql<string>`${orders.store}` }

/** Transfers whose time is over, by the database's clock; a bounded number, the oldest first. */
export async function listOverdue(ctx: SystemContext, limit: number): Promise<DueOrder[]> {
  return sqlOf(ctx)
    .select(due)
    .from(orders)
    .where(and(isAwaited, lte(orders.payBy, sql`now()`)))
    .orderBy(orders.payBy, orders.id)
    .limit(limit)
}

/**
 * Transfers whose term ends within two days, or a shorter term of which half is over, and whose buyers have not been
 * reminded; at most `limit`, the most urgent first.
 */
export async function listNearlyDue(ctx: SystemContext, limit: number): Promise<DueOrder[]> {
  const term = sql`${orders.payBy} - coalesce(${orders.placedAt}, ${orders.createdAt})`
  const isNear = sql`${orders.payBy} - least(interval '2 days', (${term}) / 2) <= now()`
  return sqlOf(ctx)
    .select(due)
    .from(orders)
    .where(and(isAwaited, gt(orders.payBy, sql`now()`), isNear, isNull(orders.remindedAt)))
    .orderBy(orders.payBy, orders.id)
    .limit(limit)
}
