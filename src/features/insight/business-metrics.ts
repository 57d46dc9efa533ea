import { defaultLowStockThreshold } from '@/features/catalog/domain/availability'
import type { Collector } from '@/platform/metrics/collectors'
import { gauge } from '@/platform/metrics/registry'
import { countLiveSessions } from '@/platform/sessions/session.repository'

import {
  countCarts,
  countOpenEvents,
  countOrders,
  countPayments,
  countStock,
  sumRevenue,
} from './business-metrics.queries'

const orders = gauge('flow_masters_orders', 'Orders by their present status.', ['store', 'status'])
const revenue = gauge(
  'flow_masters_revenue_minor_units',
  'Money captured less money given back, in minor units. Falls with each refund.',
  ['store', 'currency'],
)
const lastOrder = gauge('flow_masters_last_order_timestamp_seconds', 'When the latest order was placed.', ['store'])

const orderFigures: Collector = {
  name: 'orders',
  gauges: [orders, revenue, lastOrder],
  read: async (ctx) => {
    const rows = await countOrders(ctx)
    const sums = await sumRevenue(ctx)
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

const cartFigures: Collector = {
  name: 'carts',
  gauges: [carts, conversion],
  read: async (ctx) => {
    const rows = await countCarts(ctx)
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

const paymentFigures: Collector = {
  name: 'payments',
  gauges: [payments, events],
  read: async (ctx) => {
    const rows = await countPayments(ctx)
    const open = await countOpenEvents(ctx)
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

const stockFigures: Collector = {
  name: 'stock',
  gauges: [stock],
  read: async (ctx) => {
    const rows = await countStock(ctx)
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

/**
 * Metrics of the shops from the database. They are the same in every process, so queries must take the maximum, not the
 * sum.
 */
export const businessMetrics: readonly Collector[] = [
  orderFigures,
  cartFigures,
  paymentFigures,
  stockFigures,
  sessionFigures,
]
