import { sql } from 'drizzle-orm'

import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { NewOrder } from './domain/order'
import type { OrderState } from './domain/order-state'
import { isPaidOnDelivery } from './paid-on-delivery'

/** An order as checkout handed it over, and how far its payment is. */
export type CheckoutOrder = {
  readonly order: NewOrder
  readonly status: OrderState
  /** Seconds since it was created, by the database's clock. */
  readonly ageSeconds: number
  /** The newest attempt to pay it; null when it was free. */
  readonly payment: { readonly id: string; readonly status: PaymentState } | null
}

/** The order that a cart was turned into, in one statement. */
export async function findCheckoutOrder(ctx: Context, orderId: string): Promise<CheckoutOrder | null> {
  const { rows } = await sqlOf(ctx).execute<CheckoutOrder>(sql`
    select o.status, extract(epoch from now() - o.created_at)::float8 as "ageSeconds",
      (
        select jsonb_build_object('id', p.id, 'status', p.status) from payments p
        where p.order_id = o.id order by p.created_at desc, p.id desc limit 1
      ) as payment,
      jsonb_build_object(
        'id', o.id, 'number', o.number, 'token', o.token, 'email', o.email, 'customerId', o.customer_id,
        'locale', o.locale, 'currency', o.currency, 'taxInclusive', o.tax_inclusive,
        'shippingAddress', o.shipping_address, 'billingAddress', o.billing_address,
        'shippingLine', o.shipping_line, 'taxLines', o.tax_lines, 'subtotal', o.subtotal,
        'discountTotal', o.discount_total, 'shippingTotal', o.shipping_total, 'taxTotal', o.tax_total,
        'total', o.total, 'paymentProvider', o.payment_provider, 'paymentMethod', o.payment_method,
        'isPaidOnDelivery', ${isPaidOnDelivery}, 'cartId', o.cart_id, 'withdrawalConsent', o.withdrawal_consent,
        'lines', (
          select jsonb_agg(jsonb_build_object(
            'product', l.product, 'variant', l.variant, 'sku', l.sku, 'title', l.title, 'slug', l.slug,
            'optionsLabel', l.options_label, 'pictureUrl', l.picture_url, 'isDigital', l.is_digital,
            'quantity', l.quantity, 'unitPrice', l.unit_price, 'subtotal', l.subtotal,
            'discountTotal', l.discount_total, 'taxTotal', l.tax_total, 'total', l.total,
            'taxBasisPoints', l.tax_basis_points
          ) order by l._order)
          from orders_lines l where l._parent_id = o.id
        )
      ) as "order"
    from orders o where o.id = ${orderId}::uuid and o.store_id = ${ctx.store.id}::uuid`)
  return rows[0] ?? null
}
