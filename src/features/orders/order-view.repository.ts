import { and, desc, eq, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Context } from '@/platform/context'
import { orders, orders_lines } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'

import type { OrderState } from './domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from './domain/order-summary'
import { shippedPieces } from './fulfilled-lines.repository'
import { orderSelection, type ReadOrder } from './order.codec'

/** Data read with each line of an order; `fulfilledQuantity` is the number of shipped pieces. */
type LineState = { readonly id: string; readonly fulfilledQuantity: number }

/** A stored order with its lines; amounts in minor units, times ISO 8601 in UTC. */
export type OrderRow = ReadOrder<LineState> & {
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly createdAt: string
  readonly placedAt: string | null
  readonly canceledAt: string | null
  readonly cancelReason: string | null
  /** Until when the goods are kept for a bank transfer. */
  readonly payBy: string | null
  readonly isRestCanceled: boolean
  /** When it was read, in Unix seconds by the database's clock: those of replicas may differ. */
  readonly readAt: number
}

const time = <T>(column: PgColumn) => sql<T>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const selection = {
  ...orderSelection<LineState>({ id: sql`${orders_lines.id}`, fulfilledQuantity: shippedPieces }),
  status: orders.status,
  paymentStatus: orders.paymentStatus,
  fulfillmentStatus: orders.fulfillmentStatus,
  createdAt: time<string>(orders.createdAt),
  placedAt: time<string | null>(orders.placedAt),
  canceledAt: time<string | null>(orders.canceledAt),
  cancelReason: orders.cancelReason,
  payBy: time<string | null>(orders.payBy),
  isRestCanceled: sql<boolean>`${orders.restCanceledAt} is not null`,
  readAt: sql<number>`extract(epoch from now())::float8`,
}

async function findRow(ctx: Context, condition: SQL): Promise<OrderRow | null> {
  const rows = await sqlOf(ctx)
    .select(selection)
    .from(orders)
    .where(and(eq(orders.store, ctx.store.id), condition))
  return rows[0] ?? null
}

export const findOrderRowByToken = (ctx: Context, token: string) => findRow(ctx, eq(orders.token, token))

export const findOrderRow = (ctx: Context, id: string) => findRow(ctx, eq(orders.id, id))

export type OrderListRow = Pick<
  OrderRow,
  'id' | 'number' | 'token' | 'status' | 'paymentStatus' | 'fulfillmentStatus' | 'createdAt' | 'total' | 'currency'
> & {
  readonly pieces: number
  readonly titles: readonly string[]
  readonly pictureUrl: string | null
  /** Position in the list, exact to the database's own precision. */
  readonly position: string
}

/** A customer's orders except those never placed, the newest first; `after` is the last row's position. */
export async function listOrderRows(
  ctx: Context,
  { customerId, after, limit }: { customerId: string; after: { at: string; id: string } | null; limit: number },
): Promise<OrderListRow[]> {
  const { _order, _parentID, quantity, title, pictureUrl } = orders_lines
  const db = sqlOf(ctx)
  const lines = db
    .select({
      pieces: sql<number>`sum(${quantity})::float8`.as('pieces'),
      titles: sql<string[]>`array_agg(${title} order by ${_order})`.as('titles'),
      pictureUrl: sql<string | null>`(array_agg(${pictureUrl} order by ${_order}))[1]`.as('picture'),
    })
    .from(orders_lines)
    .where(eq(_parentID, orders.id))
    .as('lines')
  return db
    .select({
      id: orders.id,
      number: orders.number,
      token: orders.token,
      status: orders.status,
      paymentStatus: orders.paymentStatus,
      fulfillmentStatus: orders.fulfillmentStatus,
      createdAt: time<string>(orders.createdAt),
      position: sql<string>`${orders.createdAt}::text`,
      total: orders.total,
      currency: sql<CurrencyCode>`${orders.currency}`,
      pieces: lines.pieces,
      titles: lines.titles,
      pictureUrl: lines.pictureUrl,
    })
    .from(orders)
    .innerJoinLateral(lines, sql`true`)
    .where(
      and(
        eq(orders.customer, customerId),
        eq(orders.store, ctx.store.id),
        isNotNull(orders.placedAt),
        after ? sql`(${orders.createdAt}, ${orders.id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(limit)
}
