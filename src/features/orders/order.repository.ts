import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { NewOrder } from './domain/order'

const json = (value: unknown) => (value === null ? sql`null::jsonb` : sql`${JSON.stringify(value)}::jsonb`)

/** One statement: the order, its lines and `order.created` in its timeline. Foreign keys are checked at its end. */
export async function insertOrder(ctx: Context, order: NewOrder): Promise<void> {
  const lines = order.lines.map((line, index) => ({ ...line, id: uuidV7(ctx.clock.now()), position: index + 1 }))
  await sqlOf(ctx).execute(sql`
    with new_order as (
      insert into orders (
        id, store_id, number, token, status, payment_status, fulfillment_status, customer_id, email, locale, currency,
        tax_inclusive, shipping_address, billing_address, shipping_line, tax_lines, subtotal, discount_total,
        shipping_total, tax_total, total, payment_provider, payment_method, cart_id)
      values (
        ${order.id}, ${ctx.store.id}, ${order.number}, ${order.token}, 'pending', 'unpaid',
        ${order.lines.every((line) => line.isDigital) ? 'not_required' : 'unfulfilled'}, ${order.customerId},
        ${order.email}, ${order.locale}, ${order.currency}, ${order.taxInclusive}, ${json(order.shippingAddress)},
        ${json(order.billingAddress)}, ${json(order.shippingLine)}, ${json(order.taxLines)}, ${order.subtotal},
        ${order.discountTotal}, ${order.shippingTotal}, ${order.taxTotal}, ${order.total}, ${order.paymentProvider},
        ${order.paymentMethod}, ${order.cartId})
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
