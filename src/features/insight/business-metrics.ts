import { sql } from 'drizzle-orm'

import { defaultLowStockThreshold } from '@/features/catalog/domain/availability'
import { moneyMoved } from '@/features/payments/money-moved-sql'
import type { Collector } from '@/platform/metrics/collectors'
import { gauge } from '@/platform/metrics/registry'
import { countLiveSessions } from '@/platform/sessions/session.repository'
import { sqlOf } from '@/platform/transaction'

import { available, stockForSale, stockStates } from './stock-sql'

const orders = gauge('flow_masters_orders', 'Orders by their present status.', ['store', 'status'])
const revenue = gauge(
  'flow_masters_revenue_minor_units',
  'Money captured less money given back, in minor units. Falls with each refund.',
  ['store', 'currency'],
)
const lastOrder = gauge('flow_masters_last_order_timestamp_seconds', 'When the latest order was placed.', ['store'])

type OrderRow = { store: string; status: string; count: number; last: number | null }

type RevenueRow = { store: string; currency: string; amount: number }

const orderFigures: Collector = {
  name: 'orders',
  gauges: [orders, revenue, lastOrder],
  read: async (ctx) => {
    const db = sqlOf(ctx)
    const { rows } = await db.execute<OrderRow>(sql`
      select s.slug as store, o.status::text as status, count(*)::int as count,
        extract(epoch from max(o.placed_at))::float8 as last
      from orders o join stores s on s.id = o.store_id group by 1, 2`)
    const { rows: sums } = await db.execute<RevenueRow>(sql`
      select s.slug as store, m.currency, sum(m.amount)::float8 as amount
      from ${moneyMoved()} m join stores s on s.id = m.store_id group by 1, 2`)
    for (const { store, currency, amount } of sums) revenue.set({ store, currency }, amount)
    const latest = new Map<string, number>()
    for (const { store, status, count, last } of rows) {
      orders.set({ store, status }, count)
      if (last !== null) latest.set(store, Math.max(last, latest.get(store) ?? 0))
    }
    for (const [store, seconds] of latest) lastOrder.set({ store }, seconds)
  },
}

const carts = gauge(
  'flow_masters_carts_day',
  'Carts with something in them, changed in the last 24 hours: ordered, open, or abandoned (untouched for an hour).',
  ['store', 'state'],
)
const conversion = gauge(
  'flow_masters_conversion_ratio',
  'Orders per cart with something in it, of the carts changed in the last 24 hours; absent without such carts.',
  ['store'],
)

type CartRow = { store: string; ordered: number; open: number; abandoned: number }

const cartFigures: Collector = {
  name: 'carts',
  gauges: [carts, conversion],
  read: async (ctx) => {
    const { rows } = await sqlOf(ctx).execute<CartRow>(sql`
      select s.slug as store, count(*) filter (where c.status = 'completed')::int as ordered,
        count(*) filter (where c.status = 'open' and c.updated_at >= now() - interval '1 hour')::int as open,
        count(*) filter (where c.status = 'open' and c.updated_at < now() - interval '1 hour')::int as abandoned
      from stores s join carts c on c.store_id = s.id and c.updated_at > now() - interval '24 hours'
      where c.status = 'completed' or exists (select 1 from cart_lines l where l.cart_id = c.id)
      group by 1`)
    for (const { store, ordered, open, abandoned } of rows) {
      for (const [state, count] of Object.entries({ ordered, open, abandoned })) carts.set({ store, state }, count)
      conversion.set({ store }, ordered / (ordered + open + abandoned))
    }
  },
}

const payments = gauge('flow_masters_payments', 'Payments by their present status.', ['store', 'provider', 'status'])
const events = gauge(
  'flow_masters_payment_events_open',
  'Events of the payment provider that wait to be processed (received) or for a person (quarantined).',
  ['status'],
)

type PaymentRow = { store: string; provider: string; status: string; count: number }

const paymentFigures: Collector = {
  name: 'payments',
  gauges: [payments, events],
  read: async (ctx) => {
    const db = sqlOf(ctx)
    const { rows } = await db.execute<PaymentRow>(sql`
      select s.slug as store, p.provider, p.status::text as status, count(*)::int as count
      from payments p join stores s on s.id = p.store_id group by 1, 2, 3`)
    const { rows: open } = await db.execute<{ status: string; count: number }>(sql`
      select status, count(*)::int as count from payment_events where status in ('received', 'quarantined') group by 1`)
    for (const { count, ...labels } of rows) payments.set(labels, count)
    for (const status of ['received', 'quarantined']) events.set({ status }, 0)
    for (const { status, count } of open) events.set({ status }, count)
  },
}

const stock = gauge(
  'flow_masters_stock_variants',
  `Variants for sale with few pieces left (low, at most ${defaultLowStockThreshold}), none (out), or fewer than none (negative, a bug).`,
  ['store', 'state'],
)

type StockRow = { store: string; low: number; out: number; negative: number }

const stockFigures: Collector = {
  name: 'stock',
  gauges: [stock],
  read: async (ctx) => {
    const { rows } = await sqlOf(ctx).execute<StockRow>(sql`
      select store.slug as store, coalesce(sold.low, 0) as low, coalesce(sold.out, 0) as out,
        count(*) filter (where s.on_hand < 0 or s.reserved < 0 or s.allocated < 0
          or (not s.allow_backorder and ${available} < 0))::int as negative
      from stock_levels s join stores store on store.id = s.store_id
        left join (
          select s.store_id, count(*) filter (where ${stockStates.low})::int as low,
            count(*) filter (where ${stockStates.out})::int as out
          from ${stockForSale} group by s.store_id
        ) sold on sold.store_id = store.id
      group by 1, 2, 3`)
    for (const { store, ...counts } of rows) {
      for (const [state, count] of Object.entries(counts)) stock.set({ store, state }, count)
    }
  },
}

const sessions = gauge('flow_masters_sessions', 'Sessions that have not ended.', ['kind'])

const sessionFigures: Collector = {
  name: 'sessions',
  gauges: [sessions],
  read: async (ctx) => {
    for (const [kind, count] of Object.entries(await countLiveSessions(ctx))) sessions.set({ kind }, count)
  },
}

/** How the shops are, from the database: the same in every process, so that queries take the maximum, not the sum. */
export const businessMetrics: readonly Collector[] = [
  orderFigures,
  cartFigures,
  paymentFigures,
  stockFigures,
  sessionFigures,
]
