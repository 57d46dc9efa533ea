import { desc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import { deadMailKinds } from '@/features/mails/mails.queries'
import { stockLevels } from '@/features/inventory/inventory.tables'
import { toShip, unpaid, whereOf, type OrderList } from '@/features/orders/order-lists'
import type { StoreScope, SystemContext } from '@/platform/context'
import { orders, payments, products, products_locales, variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'

import { dayTable, salesByDay, storeDays, type DayFigures } from './sales.queries'
import { available, stockForSale, stockStates } from './stock-sql'

/** A variant with few pieces left, or none. */
export type ShortVariant = {
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
  /** The time zone of the order's store. */
  readonly timeZone: string
}

export type FailedPayment = WaitingOrder & { readonly message: string }

export type Dashboard = {
  /** Sales of the last seven days of each store, the oldest first, today included; days without any are left out. */
  readonly days: readonly DayFigures[]
  readonly toShip: number
  readonly unpaid: number
  /** Payments that failed in the same seven days. */
  readonly failed: number
  /** Mails that failed permanently. */
  readonly deadMails: number
  readonly shipNext: readonly WaitingOrder[]
  /** Variants with few pieces left, the fewest first; `low` counts all of them. */
  readonly lowStock: readonly ShortVariant[]
  readonly low: number
  /** Variants with no pieces left, the latest first; `out` counts all of them. */
  readonly soldOut: readonly ShortVariant[]
  readonly out: number
  readonly failedPayments: readonly FailedPayment[]
}

/** Rows of each list; the lists of the panel have all. */
const mostRows = 6

/** How many days the dashboard looks back, today included. */
export const shownDays = 7

/** Today's figures of the given stores, each in its own time zone. The caller must check access to these stores. */
export async function getDashboard(ctx: SystemContext, listed: readonly StoreScope[]): Promise<Dashboard> {
  const storeIds = listed.map(({ id }) => id)
  const zones = new Map(listed.map(({ id, timeZone }) => [id, timeZone]))
  const zoneOf = (storeId: unknown) => zones.get(String(storeId)) ?? 'UTC'
  const week = storeDays(listed, ctx.clock.now(), shownDays)
  const db = sqlOf(ctx)
  const failedLately = sql`${payments.status} = 'failed' and exists (
    select 1 from ${dayTable(week)} where d."storeId" = ${payments.store}
      and ${payments.updatedAt} >= d."from" and ${payments.updatedAt} < d.until)`
  const inState = (state: 'low' | 'out') => sql`${inArray(stockLevels.storeId, storeIds)} and ${stockStates[state]}`
  const shortVariants = (state: 'low' | 'out', order: SQL) =>
    db.execute<ShortVariant>(sql`
      select ${variants.product} as "productId", ${variants.sku}, ${available} as available,
        coalesce((select ${products_locales.title} from ${products_locales}
          where ${products_locales._parentID} = ${products.id} order by ${products_locales._locale} limit 1),
          ${variants.sku}) as title
      from ${stockForSale} where ${inState(state)} order by ${order}, ${variants.sku} limit ${mostRows}`)
  // Counted by the same conditions as the list that the number links to.
  const ordersOf = (list: OrderList) => ({
    collection: 'orders' as const,
    where: { and: [{ store: { in: [...storeIds] } }, whereOf(list)] },
    req: ctx.req,
  })
  const [days, toShipCount, unpaidCount, next, failed, counts, lowStock, soldOut, failedPayments, deadMails] =
    await Promise.all([
      salesByDay(ctx, week),
      ctx.payload.count(ordersOf(toShip)),
      ctx.payload.count(ordersOf(unpaid)),
      ctx.payload.find({
        ...ordersOf(toShip),
        select: {
          number: true,
          email: true,
          total: true,
          currency: true,
          placedAt: true,
          createdAt: true,
          store: true,
        },
        sort: 'placedAt',
        limit: mostRows,
        pagination: false,
        depth: 0,
      }),
      db.$count(payments, failedLately),
      db.execute<{ low: number; out: number }>(sql`
        select count(*) filter (where ${inState('low')})::int as low, count(*) filter (where ${inState('out')})::int as out
        from ${stockForSale}`),
      shortVariants('low', available),
      shortVariants('out', desc(stockLevels.updatedAt)),
      db
        .select({
          id: orders.id,
          number: orders.number,
          email: orders.email,
          total: orders.total,
          currency: sql<CurrencyCode>`${orders.currency}`,
          at: sql<string>`to_json(coalesce(${orders.placedAt}, ${orders.createdAt}))#>>'{}'`,
          storeId: orders.store,
          message: sql<string>`coalesce(${payments.failureMessage}, ${payments.failureCode}, 'Declined')`,
        })
        .from(payments)
        .innerJoin(orders, eq(orders.id, payments.order))
        .where(failedLately)
        .orderBy(desc(payments.updatedAt))
        .limit(mostRows),
      deadMailKinds(ctx, storeIds),
    ])
  return {
    days,
    toShip: toShipCount.totalDocs,
    unpaid: unpaidCount.totalDocs,
    failed,
    deadMails: deadMails.reduce((sum, { count }) => sum + count, 0),
    shipNext: next.docs.map(({ id, number, email, total, currency, placedAt, createdAt, store }) => ({
      id,
      number,
      email,
      total,
      currency: currency as CurrencyCode,
      at: placedAt ?? createdAt,
      timeZone: zoneOf(store),
    })),
    lowStock: lowStock.rows,
    low: counts.rows[0]?.low ?? 0,
    soldOut: soldOut.rows,
    out: counts.rows[0]?.out ?? 0,
    failedPayments: failedPayments.map(({ storeId, ...payment }) => ({ ...payment, timeZone: zoneOf(storeId) })),
  }
}
