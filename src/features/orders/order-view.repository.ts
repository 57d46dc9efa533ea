import { sql, type SQL } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CurrencyCode } from '@/shared/currencies'

import type { OrderShippingLine, OrderTaxLine, WithdrawalConsent } from './domain/order'
import type { OrderState } from './domain/order-state'
import type { FulfillmentStatus, PaymentStatus } from './domain/order-summary'
import { isPaidOnDelivery } from './paid-on-delivery'

type OrderLineRow = {
  readonly id: string
  readonly product: string
  readonly variant: string
  readonly sku: string
  readonly title: string
  readonly slug: string
  readonly optionsLabel: string | null
  readonly pictureUrl: string | null
  readonly isDigital: boolean
  readonly quantity: number
  readonly unitPrice: number
  readonly subtotal: number
  readonly discountTotal: number
  readonly taxTotal: number
  readonly total: number
  readonly taxBasisPoints: number
}

/** A whole order as it is stored; amounts in minor units, times ISO 8601 in UTC. */
export type OrderRow = {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly customerId: string | null
  readonly email: string
  readonly locale: string
  readonly currency: CurrencyCode
  readonly taxInclusive: boolean
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
  readonly shippingLine: OrderShippingLine | null
  readonly taxLines: readonly OrderTaxLine[] | null
  readonly withdrawalConsent: WithdrawalConsent | null
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly taxTotal: number
  readonly total: number
  readonly paymentProvider: string
  readonly paymentMethod: string | null
  readonly isPaidOnDelivery: boolean
  readonly createdAt: string
  readonly placedAt: string | null
  readonly canceledAt: string | null
  readonly cancelReason: string | null
  /** Until when the goods are kept for a bank transfer. */
  readonly payBy: string | null
  readonly isRestCanceled: boolean
  /** When it was read, in Unix seconds by the database's clock: those of replicas may differ. */
  readonly readAt: number
  readonly lines: readonly OrderLineRow[]
}

const time = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const columns = sql`
  o.id, o.number, o.token, o.status, o.payment_status as "paymentStatus", o.fulfillment_status as "fulfillmentStatus",
  o.customer_id as "customerId", o.email, o.locale, o.currency, o.tax_inclusive as "taxInclusive",
  o.shipping_address as "shippingAddress", o.billing_address as "billingAddress", o.shipping_line as "shippingLine",
  o.tax_lines as "taxLines", o.withdrawal_consent as "withdrawalConsent", o.subtotal::float8 as subtotal, o.discount_total::float8 as "discountTotal",
  o.shipping_total::float8 as "shippingTotal", o.tax_total::float8 as "taxTotal", o.total::float8 as total,
  o.payment_provider as "paymentProvider", o.payment_method as "paymentMethod", ${isPaidOnDelivery} as "isPaidOnDelivery",
  ${time(sql`o.created_at`)} as "createdAt",
  ${time(sql`o.placed_at`)} as "placedAt", ${time(sql`o.canceled_at`)} as "canceledAt", o.cancel_reason as "cancelReason",
  ${time(sql`o.pay_by`)} as "payBy", o.rest_canceled_at is not null as "isRestCanceled",
  extract(epoch from now())::float8 as "readAt",
  (select jsonb_agg(jsonb_build_object('id', l.id, 'product', l.product, 'variant', l.variant, 'sku', l.sku,
      'title', l.title, 'slug', l.slug, 'optionsLabel', l.options_label, 'pictureUrl', l.picture_url,
      'isDigital', l.is_digital, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'subtotal', l.subtotal,
      'discountTotal', l.discount_total, 'taxTotal', l.tax_total, 'total', l.total,
      'taxBasisPoints', l.tax_basis_points) order by l._order)
    from orders_lines l where l._parent_id = o.id) as lines`

async function findRow(ctx: Context, condition: SQL): Promise<OrderRow | null> {
  const { rows } = await sqlOf(ctx).execute<OrderRow>(sql`
    select ${columns} from orders o where o.store_id = ${ctx.store.id} and ${condition}`)
  return rows[0] ?? null
}

export const findOrderRowByToken = (ctx: Context, token: string) => findRow(ctx, sql`o.token = ${token}`)

export const findOrderRow = (ctx: Context, id: string) => findRow(ctx, sql`o.id = ${id}`)

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

/** A customer's orders but those that were never placed, the newest first; `after` is the last row's position. */
export async function listOrderRows(
  ctx: Context,
  { customerId, after, limit }: { customerId: string; after: { at: string; id: string } | null; limit: number },
): Promise<OrderListRow[]> {
  const { rows } = await sqlOf(ctx).execute<OrderListRow>(sql`
    select o.id, o.number, o.token, o.status, o.payment_status as "paymentStatus",
      o.fulfillment_status as "fulfillmentStatus", ${time(sql`o.created_at`)} as "createdAt", o.created_at::text as position,
      o.total::float8 as total, o.currency, l.pieces, l.titles, l.picture as "pictureUrl"
    from orders o, lateral (
      select sum(quantity)::float8 as pieces, array_agg(title order by _order) as titles,
        (array_agg(picture_url order by _order))[1] as picture
      from orders_lines where _parent_id = o.id) l
    where o.customer_id = ${customerId} and o.store_id = ${ctx.store.id} and o.placed_at is not null
      and ${after ? sql`(o.created_at, o.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by o.created_at desc, o.id desc limit ${limit}`)
  return rows
}

/** Of how many orders an exact number is told. */
export const mostCounted = 100

/** How many orders have a line with one of these pictures, by their addresses; one more than {@link mostCounted} at most. */
export async function countOrdersWithPicture(ctx: SystemContext, paths: readonly string[]): Promise<number> {
  const { rows } = await sqlOf(ctx).execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select distinct _parent_id from orders_lines
      where picture_url = any(${sql.param([...paths])}::text[]) limit ${mostCounted + 1}) as orders`)
  return rows[0]?.count ?? 0
}

/** Those of the addresses of pictures that orders show. */
export async function picturesInOrders(ctx: SystemContext, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(ctx).execute<{ path: string }>(sql`
    select path from unnest(${sql.param([...paths])}::text[]) as path
    where exists (select 1 from orders_lines where picture_url = path)`)
  return new Set(rows.map(({ path }) => path))
}
