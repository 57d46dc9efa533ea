import { sql } from 'drizzle-orm'

import { deadMailKinds } from '@/features/mails/mails.queries'
import { toShip, unpaid, whereOf, type OrderList } from '@/features/orders/order-lists'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'

import { few } from './low-stock'

/** Orders and what they came to, in minor units, on one day (UTC, ISO 8601) in one currency. */
export type DayFigures = {
  readonly day: string
  readonly currency: CurrencyCode
  readonly orders: number
  readonly revenue: number
}

export type LowStock = {
  readonly productId: string
  readonly title: string
  readonly sku: string
  readonly available: number
}

export type WaitingOrder = {
  readonly id: string
  readonly number: string
  readonly email: string
  readonly total: number
  readonly currency: CurrencyCode
  readonly at: string
}

export type FailedPayment = WaitingOrder & { readonly message: string }

export type Dashboard = {
  /** The last seven days, the oldest first, today included; days without an order are left out. */
  readonly days: readonly DayFigures[]
  readonly toShip: number
  readonly unpaid: number
  /** Payments that failed in the last seven days. */
  readonly failed: number
  /** Mails that nobody tries to send again. */
  readonly deadMails: number
  readonly shipNext: readonly WaitingOrder[]
  readonly lowStock: readonly LowStock[]
  readonly failedPayments: readonly FailedPayment[]
}

/** Rows of each list: more is what the lists of the panel are for. */
const mostRows = 6

const waitingColumns = sql`o.id, o.number, o.email, o.total::float8 as total, o.currency,
  to_json(coalesce(o.placed_at, o.created_at))#>>'{}' as at`

/** How the given stores are today. Whether the asker is staff of them is for the caller to know. */
export async function getDashboard(ctx: SystemContext, storeIds: readonly string[]): Promise<Dashboard> {
  const stores = sql`any(${sql.param([...storeIds])}::uuid[])`
  const db = sqlOf(ctx)
  const failedLately = sql`p.store_id = ${stores} and p.status = 'failed' and p.updated_at > now() - interval '7 days'`
  // Counted by the same conditions as the list that a figure leads to.
  const ordersOf = (list: OrderList) => ({
    collection: 'orders' as const,
    where: { and: [{ store: { in: [...storeIds] } }, whereOf(list)] },
    req: ctx.req,
  })
  const [days, toShipCount, unpaidCount, next, failed, lowStock, failedPayments, deadMails] = await Promise.all([
    db.execute<DayFigures>(sql`
      select to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD') as day, o.currency, count(*)::int as orders,
        sum(o.total)::float8 as revenue
      from orders o
      where o.store_id = ${stores} and o.status in ('placed', 'completed')
        and o.placed_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - interval '6 days'
      group by 1, 2 order by 1, 2`),
    ctx.payload.count(ordersOf(toShip)),
    ctx.payload.count(ordersOf(unpaid)),
    ctx.payload.find({
      ...ordersOf(toShip),
      select: { number: true, email: true, total: true, currency: true, placedAt: true, createdAt: true },
      sort: 'placedAt',
      limit: mostRows,
      pagination: false,
      depth: 0,
    }),
    db.execute<{ count: number }>(sql`select count(*)::int as count from payments p where ${failedLately}`),
    db.execute<LowStock>(sql`
      select v.product_id as "productId", v.sku, s.on_hand - s.reserved - s.allocated as available,
        coalesce((select l.title from products_locales l where l._parent_id = p.id order by l._locale limit 1), v.sku) as title
      from stock_levels s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
      where s.store_id = ${stores} and v.is_active and p._status = 'published' and not s.allow_backorder
        and s.on_hand - s.reserved - s.allocated <= ${few}
      order by available, v.sku limit ${mostRows}`),
    db.execute<FailedPayment>(sql`
      select ${waitingColumns}, coalesce(p.failure_message, p.failure_code, 'Declined') as message
      from payments p join orders o on o.id = p.order_id
      where ${failedLately}
      order by p.updated_at desc limit ${mostRows}`),
    deadMailKinds(ctx, storeIds),
  ])
  return {
    days: days.rows,
    toShip: toShipCount.totalDocs,
    unpaid: unpaidCount.totalDocs,
    failed: failed.rows[0]?.count ?? 0,
    deadMails: deadMails.reduce((sum, { count }) => sum + count, 0),
    shipNext: next.docs.map(({ id, number, email, total, currency, placedAt, createdAt }) => ({
      id,
      number,
      email,
      total,
      currency: currency as CurrencyCode,
      at: placedAt ?? createdAt,
    })),
    lowStock: lowStock.rows,
    failedPayments: failedPayments.rows,
  }
}
