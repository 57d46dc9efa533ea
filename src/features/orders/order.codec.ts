import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import { fixedSql } from '@/platform/fixed-sql'
import { orders, orders_lines } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'

import type { NewOrder, NewOrderLine, OrderSource } from './domain/order'
import { lineJson } from './order-line.codec'
import { isPaidOnDelivery } from './paid-on-delivery-sql'

/** An order without its lines, which have their own table. */
type OrderFields = Omit<NewOrder, 'lines'>

/** The stored form: the source has a column for its kind and one for the reference of each kind. */
type StoredFields = Omit<OrderFields, 'source'> & { readonly sourceKind: OrderSource['kind']; readonly cartId: string }

/** The column of each field of an order. Inserts, comparisons, views and answers are derived from this list. */
const columns: { readonly [F in keyof StoredFields]: PgColumn } = {
  id: orders.id,
  number: orders.number,
  token: orders.token,
  email: orders.email,
  customerId: orders.customer,
  locale: orders.locale,
  currency: orders.currency,
  taxInclusive: orders.taxInclusive,
  shippingAddress: orders.shippingAddress,
  billingAddress: orders.billingAddress,
  shippingLine: orders.shippingLine,
  taxLines: orders.taxLines,
  subtotal: orders.subtotal,
  discountTotal: orders.discountTotal,
  shippingTotal: orders.shippingTotal,
  taxTotal: orders.taxTotal,
  total: orders.total,
  withdrawalConsent: orders.withdrawalConsent,
  paymentProvider: orders.paymentProvider,
  paymentMethod: orders.paymentMethod,
  isPaidOnDelivery: orders.isPaidOnDelivery,
  sourceKind: orders.source,
  cartId: orders.cartId,
}

const entries = Object.entries(columns) as [keyof StoredFields, PgColumn][]

/** The columns of an order with what a new one has in them, for an insert. */
export function orderValues({ source, ...order }: OrderFields): { readonly columns: SQL; readonly values: SQL } {
  const stored: StoredFields = { ...order, sourceKind: source.kind, cartId: source.cartId }
  return {
    columns: columnNames(...entries.map(([, column]) => column)),
    values: sql.join(
      entries.map(([name, column]) => sql`${sql.param(stored[name], column)}`),
      sql`, `,
    ),
  }
}

const sourceNames: readonly (keyof StoredFields)[] = ['sourceKind', 'cartId']

/** Further data of an order's lines; a value for each row of `orders_lines`. */
type LineExtras = Readonly<Record<string, SQL>>

/** Selects the lines of a row of `orders` as JSON, in their order. */
function linesJson(extras: LineExtras): SQL {
  const more = Object.entries(extras).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`)
  const line = sql`${lineJson} || jsonb_build_object(${sql.join(more, sql`, `)})`
  return sql`select jsonb_agg(${more.length === 0 ? lineJson : line} order by ${orders_lines._order})
    from ${orders_lines} where ${orders_lines._parentID} = ${orders.id}`
}

/** An order as {@link orderSelection} reads it, with `Line` for what is read beside each line. */
export type ReadOrder<Line = unknown> = OrderFields & { readonly lines: readonly (NewOrderLine & Line)[] }

/**
 * An order and its lines, to select from `orders`. `extras` are read beside each line.
 * The types are those that `orderValues` and `lineRows` have written, because the columns' own types are weaker, as for
 * JSON.
 */
export const orderSelection = <Line = unknown>(
  extras: LineExtras = {},
): { readonly [F in keyof ReadOrder<Line>]: SQL<ReadOrder<Line>[F]> } => ({
  ...(Object.fromEntries(
    entries
      .filter(([name]) => !sourceNames.includes(name))
      .map(([name, column]) => [name, sql`${column}`.mapWith(column)]),
  ) as { readonly [F in keyof Omit<OrderFields, 'source'>]: SQL<OrderFields[F]> }),
  source: sql<OrderSource>`jsonb_build_object('kind', ${orders.source}, 'cartId', ${orders.cartId})`,
  isPaidOnDelivery: sql<boolean>`${isPaidOnDelivery}`,
  lines: subquery<ReadOrder<Line>['lines']>(fixedSql(linesJson(extras))),
})
