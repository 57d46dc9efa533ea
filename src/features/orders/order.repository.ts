import { sql } from 'drizzle-orm'

import type { TakenPieces } from '@/features/cart/domain/cart'
import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { uuidV7 } from '@/shared/ids'

import type { NewOrder } from './domain/order'
import type { OrderState } from './domain/order-state'
import type { FulfillmentStatus, PaymentStatus, ShippableLine } from './domain/order-summary'
import { isPaidOnDelivery } from './paid-on-delivery'
import { transferTerm } from './transfer.repository'

const json = (value: unknown) => (value === null ? sql`null::jsonb` : sql`${JSON.stringify(value)}::jsonb`)

/** One statement: the order, its lines and `order.created` in its timeline. Foreign keys are checked at its end. */
export async function insertOrder(ctx: Context, order: NewOrder): Promise<void> {
  const lines = order.lines.map((line, index) => ({ ...line, id: uuidV7(ctx.clock.now()), position: index + 1 }))
  await sqlOf(ctx).execute(sql`
    with new_order as (
      insert into orders (
        id, store_id, number, token, status, payment_status, fulfillment_status, customer_id, email, locale, currency,
        tax_inclusive, shipping_address, billing_address, shipping_line, tax_lines, subtotal, discount_total,
        shipping_total, tax_total, total, withdrawal_consent, payment_provider, payment_method,
        is_paid_on_delivery, cart_id)
      values (
        ${order.id}, ${ctx.store.id}, ${order.number}, ${order.token}, 'pending', 'unpaid',
        ${order.lines.every((line) => line.isDigital) ? 'not_required' : 'unfulfilled'}, ${order.customerId},
        ${order.email}, ${order.locale}, ${order.currency}, ${order.taxInclusive}, ${json(order.shippingAddress)},
        ${json(order.billingAddress)}, ${json(order.shippingLine)}, ${json(order.taxLines)}, ${order.subtotal},
        ${order.discountTotal}, ${order.shippingTotal}, ${order.taxTotal}, ${order.total},
        ${json(order.withdrawalConsent)}, ${order.paymentProvider}, ${order.paymentMethod},
        ${order.isPaidOnDelivery}, ${order.cartId})
      returning id, store_id
    ), new_lines as (
      insert into orders_lines (
        _order, _parent_id, id, product, variant, sku, title, slug, options_label, picture_url, is_digital, quantity,
        unit_price, subtotal, discount_total, tax_total, total, tax_basis_points)
      select line.position, new_order.id, line.id, line.product, line.variant, line.sku, line.title, line.slug,
        line."optionsLabel", line."pictureUrl", line."isDigital", line.quantity, line."unitPrice", line.subtotal,
        line."discountTotal", line."taxTotal", line.total, line."taxBasisPoints"
      from new_order, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(
        position int, id text, product text, variant text, sku text, title text, slug text, "optionsLabel" text,
        "pictureUrl" text, "isDigital" boolean, quantity numeric, "unitPrice" numeric, subtotal numeric,
        "discountTotal" numeric, "taxTotal" numeric, total numeric, "taxBasisPoints" numeric)
    )
    insert into order_events (id, store_id, order_id, type, data)
    select ${uuidV7(ctx.clock.now())}, store_id, id, 'order.created', '{}'::jsonb from new_order`)
}

/** What use cases decide by. Lines and addresses are read by those who show them. */
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
  /** Whether the time to transfer the money is over, by the database's clock. */
  readonly isOverdue: boolean
  /** Seconds since it was created, by the database's clock. */
  readonly ageSeconds: number
}

const headColumns = sql`
  id, store_id as "storeId", number, status, payment_status as "paymentStatus",
  fulfillment_status as "fulfillmentStatus", total::float8 as total, currency, payment_provider as "paymentProvider",
  payment_method as "paymentMethod", ${isPaidOnDelivery} as "isPaidOnDelivery", cancel_reason as "cancelReason", rest_canceled_at is not null as "isRestCanceled",
  coalesce(pay_by <= now(), false) as "isOverdue", extract(epoch from now() - created_at)::float8 as "ageSeconds"`

/**
 * The order, locked until the end of the transaction. This row is the lock of everything about the order: payments,
 * refunds and fulfillments change only under it.
 */
export async function lockOrder(ctx: Context, id: string): Promise<OrderHead | null> {
  const { rows } = await sqlOf(ctx).execute<OrderHead>(sql`
    select ${headColumns} from orders where id = ${id} and store_id = ${ctx.store.id} for update`)
  return rows[0] ?? null
}

export async function findOrderHead(ctx: Context, id: string): Promise<OrderHead | null> {
  const { rows } = await sqlOf(ctx).execute<OrderHead>(sql`
    select ${headColumns} from orders where id = ${id} and store_id = ${ctx.store.id}`)
  return rows[0] ?? null
}

/** A line's pieces: ordered, and of those the ones that left the house. `variant` is what is taken from stock. */
export type OrderedLine = ShippableLine & { readonly variant: string; readonly shipped: number }

export async function listOrderedLines(ctx: SystemContext, orderId: string): Promise<OrderedLine[]> {
  const { rows } = await sqlOf(ctx).execute<OrderedLine>(sql`
    select l.id, l.variant, l.quantity::float8 as quantity, l.is_digital as "isDigital", coalesce((
      select sum(sent.quantity) from order_events e, jsonb_to_recordset(e.data -> 'lines') as sent(
        "lineId" text, quantity numeric)
      where e.order_id = ${orderId} and e.type = 'order.fulfilled' and sent."lineId" = l.id), 0)::float8 as shipped
    from orders_lines l where l._parent_id = ${orderId} order by l._order`)
  return rows
}

/** The lines of an order that are downloads. */
export async function listDigitalLines(
  ctx: SystemContext,
  orderId: string,
): Promise<{ product: string; variant: string }[]> {
  const { rows } = await sqlOf(ctx).execute<{ product: string; variant: string }>(sql`
    select product, variant from orders_lines where _parent_id = ${orderId} and is_digital order by _order`)
  return rows
}

export type OrderMove = { readonly from: OrderState; readonly to: OrderState; readonly cancelReason?: string }

/** Moves an order from the state it was read in; false when a concurrent caller moved it first. */
export async function moveOrder(ctx: Context, id: string, { from, to, cancelReason }: OrderMove): Promise<boolean> {
  const stamp = { pending: sql``, placed: sql`placed_at = now(),`, completed: sql`completed_at = now(),` }
  const { rows } = await sqlOf(ctx).execute(sql`
    update orders set status = ${to}, ${to === 'canceled' ? sql`canceled_at = now(),` : stamp[to]}
      cancel_reason = ${cancelReason ?? null}, updated_at = now()
    where id = ${id} and store_id = ${ctx.store.id} and status = ${from} returning id`)
  return rows.length > 0
}

/** Makes a canceled order placed again; false when it is not canceled. */
export async function reinstateOrderRow(ctx: Context, id: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update orders set status = 'placed', canceled_at = null, cancel_reason = null, updated_at = now()
    where id = ${id} and store_id = ${ctx.store.id} and status = 'canceled' returning id`)
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
  const { rows } = await sqlOf(ctx).execute<OrderHead & { taken: TakenPieces[] }>(sql`
    with placed as (
      update orders set status = 'placed', placed_at = now(), pay_by = ${transferTerm(ctx)}, updated_at = now()
      where id = ${id} and store_id = ${ctx.store.id} and status = 'pending' returning *
    ), told as (
      insert into order_events (id, store_id, order_id, type, data, created_at)
      select ${uuidV7(ctx.clock.now())}, store_id, id, 'order.placed', '{}'::jsonb, clock_timestamp() from placed
    )
    select ${headColumns}, (
      select jsonb_agg(jsonb_build_object('variantId', variant, 'quantity', quantity))
      from orders_lines where _parent_id = placed.id) as taken
    from placed`)
  return rows[0] ?? null
}

/** Records that the unsent pieces were canceled; false when that was recorded before. */
export async function markRestCanceled(ctx: Context, id: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update orders set rest_canceled_at = now(), updated_at = now()
    where id = ${id} and store_id = ${ctx.store.id} and rest_canceled_at is null returning id`)
  return rows.length > 0
}

export async function updateSummaries(
  ctx: SystemContext,
  id: string,
  summary: { paymentStatus: PaymentStatus; fulfillmentStatus: FulfillmentStatus },
): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update orders set payment_status = ${summary.paymentStatus}, fulfillment_status = ${summary.fulfillmentStatus},
      updated_at = now()
    where id = ${id}`)
}
