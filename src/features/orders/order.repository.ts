import { and, eq, isNull, sql } from 'drizzle-orm'

import type { TakenPieces } from '@/features/cart/domain/cart'
import { columnNames } from '@/platform/column-names'
import type { Context, SystemContext } from '@/platform/context'
import { order_events, orders, orders_lines } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { uuidV7 } from '@/shared/ids'

import type { OrderState } from './domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from './domain/order-summary'
import { isPaidOnDelivery } from './paid-on-delivery-sql'
import { transferTerm } from './transfer.repository'

/** The part of an order by which use cases decide, without lines and addresses. */
export type OrderHead = {
  readonly id: string
  readonly storeId: string
  readonly number: string
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly total: number
  readonly currency: CurrencyCode
  readonly paymentProvider: string
  readonly paymentMethod: string | null
  readonly isPaidOnDelivery: boolean
  readonly cancelReason: string | null
  /** Whether the unsent pieces were canceled. */
  readonly isRestCanceled: boolean
  /** Whether it was placed again after it was canceled, which happens once at most. */
  readonly isReinstated: boolean
  /** Whether its buyer was reminded of a transfer. */
  readonly isReminded: boolean
  /** Whether the time to transfer the money is over, by the database's clock. */
  readonly isOverdue: boolean
  /** Seconds since it was created, by the database's clock. */
  readonly ageSeconds: number
}

const head = {
  id: orders.id,
  // Never null: an order always has a store, which cannot be deleted while it has orders.
  storeId: sql<string>`${orders.store}`,
  number: orders.number,
  status: orders.status,
  paymentStatus: orders.paymentStatus,
  fulfillmentStatus: orders.fulfillmentStatus,
  total: sql<number>`${orders.total}::float8`,
  currency: sql<CurrencyCode>`${orders.currency}`,
  paymentProvider: orders.paymentProvider,
  paymentMethod: orders.paymentMethod,
  isPaidOnDelivery,
  cancelReason: orders.cancelReason,
  isRestCanceled: sql<boolean>`${orders.restCanceledAt} is not null`,
  isReinstated: sql<boolean>`${orders.reinstatedAt} is not null`,
  isReminded: sql<boolean>`${orders.remindedAt} is not null`,
  isOverdue: sql<boolean>`coalesce(${orders.payBy} <= now(), false)`,
  ageSeconds: sql<number>`extract(epoch from now() - ${orders.createdAt})::float8`,
}

/** An order of the context's store. */
const isOrder = ({ store }: Context, id: string) => and(eq(orders.id, id), eq(orders.store, store.id))

const now = { updatedAt: sql`now()` }

/**
 * The order, locked until the end of the transaction. This row is the lock of everything about the order: payments,
 * refunds and fulfillments change only under it.
 */
export async function lockOrder(ctx: Context, id: string): Promise<OrderHead | null> {
  const rows = await sqlOf(ctx).select(head).from(orders).where(isOrder(ctx, id)).for('update')
  return rows[0] ?? null
}

export async function findOrderHead(ctx: Context, id: string): Promise<OrderHead | null> {
  const rows = await sqlOf(ctx).select(head).from(orders).where(isOrder(ctx, id))
  return rows[0] ?? null
}

/** The lines of an order that are downloads. */
export async function listDigitalLines(
  ctx: SystemContext,
  orderId: string,
): Promise<{ product: string; variant: string }[]> {
  return sqlOf(ctx)
    .select({ product: orders_lines.product, variant: orders_lines.variant })
    .from(orders_lines)
    .where(and(eq(orders_lines._parentID, orderId), orders_lines.isDigital))
    .orderBy(orders_lines._order)
}

export type OrderMove = { readonly from: OrderState; readonly to: OrderState; readonly cancelReason?: string }

const stamps = {
  pending: {},
  placed: { placedAt: sql`now()` },
  completed: { completedAt: sql`now()` },
  canceled: { canceledAt: sql`now()` },
}

/**
 * Changes the state of an order from the state in which it was read; false when a concurrent caller changed it first.
 */
export async function moveOrder(ctx: Context, id: string, { from, to, cancelReason }: OrderMove): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .update(orders)
    .set({ status: to, ...stamps[to], cancelReason: cancelReason ?? null, ...now })
    .where(and(isOrder(ctx, id), eq(orders.status, from)))
    .returning({ id: orders.id })
  return rows.length > 0
}

/** Makes a canceled order placed again; false when it is not canceled. */
export async function reinstateOrderRow(ctx: Context, id: string): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .update(orders)
    .set({ status: 'placed', canceledAt: null, cancelReason: null, reinstatedAt: sql`now()`, ...now })
    .where(and(isOrder(ctx, id), eq(orders.status, 'canceled')))
    .returning({ id: orders.id })
  return rows.length > 0
}

/**
 * Places a pending order and writes the entry of its timeline, in one statement. `taken` is the ordered pieces. Null
 * when the order is no longer pending.
 */
export async function placeOrderRow(
  ctx: Context,
  id: string,
): Promise<(OrderHead & { readonly taken: readonly TakenPieces[] }) | null> {
  const { status, placedAt, payBy, updatedAt } = orders
  const event = order_events
  const selected = Object.entries(head).map(([name, value]) => sql`${value} as ${sql.identifier(name)}`)
  // The changed row is selected under the table's own name, by which `head` refers to its columns.
  const { rows } = await sqlOf(ctx).execute<OrderHead & { taken: TakenPieces[] }>(sql`
    with placed as (
      update ${orders} set ${columnNames(status)} = 'placed', ${columnNames(placedAt)} = now(),
        ${columnNames(payBy)} = ${transferTerm(ctx)}, ${columnNames(updatedAt)} = now()
      where ${isOrder(ctx, id)} and ${status} = 'pending' returning *
    ), recorded as (
      insert into ${event} (${columnNames(event.id, event.store, event.order, event.type, event.data, event.createdAt)})
      select ${uuidV7(ctx.clock.now())}::uuid, ${orders.store}, ${orders.id}, 'order.placed', '{}'::jsonb,
        clock_timestamp()
      from placed as ${orders}
    )
    select ${sql.join(selected, sql`, `)}, (
      select jsonb_agg(jsonb_build_object('variantId', ${orders_lines.variant}, 'quantity', ${orders_lines.quantity}))
      from ${orders_lines} where ${orders_lines._parentID} = ${orders.id}) as taken
    from placed as ${orders}`)
  return rows[0] ?? null
}

/** Records that the unsent pieces were canceled; false when that was recorded before. */
export async function markRestCanceled(ctx: Context, id: string): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .update(orders)
    .set({ restCanceledAt: sql`now()`, ...now })
    .where(and(isOrder(ctx, id), isNull(orders.restCanceledAt)))
    .returning({ id: orders.id })
  return rows.length > 0
}

/** Records that the buyer was reminded of a transfer. */
export async function markReminded(ctx: Context, id: string): Promise<void> {
  await sqlOf(ctx)
    .update(orders)
    .set({ remindedAt: sql`now()`, ...now })
    .where(isOrder(ctx, id))
}

export async function updateSummaries(
  ctx: SystemContext,
  id: string,
  summary: { paymentStatus: PaymentStatus; fulfillmentStatus: FulfillmentStatus },
): Promise<void> {
  await sqlOf(ctx)
    .update(orders)
    .set({ ...summary, ...now })
    .where(eq(orders.id, id))
}

/** Records with which provider the buyer pays. */
export async function setPaymentProvider(ctx: Context, id: string, provider: string): Promise<void> {
  await sqlOf(ctx)
    .update(orders)
    .set({ paymentProvider: provider, paymentMethod: null, ...now })
    .where(isOrder(ctx, id))
}
