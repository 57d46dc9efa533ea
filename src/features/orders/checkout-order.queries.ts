import { and, eq, sql } from 'drizzle-orm'

import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { Context } from '@/platform/context'
import { orders, payments } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'

import type { NewOrder } from './domain/order'
import type { OrderState } from './domain/order-state'
import { orderSelection } from './order.codec'

/** An order as the checkout created it, with the state of its payment. */
export type CheckoutOrder = {
  readonly order: NewOrder
  readonly status: OrderState
  /** Seconds since it was created, by the database's clock. */
  readonly ageSeconds: number
  /** The newest attempt to pay it with its provider, before one that was given up; null when it was free. */
  readonly payment: { readonly id: string; readonly status: PaymentState } | null
}

/** The order that was made from a cart, in one statement. */
export async function findCheckoutOrder(ctx: Context, orderId: string): Promise<CheckoutOrder | null> {
  const rows = await sqlOf(ctx)
    .select({
      order: orderSelection(),
      status: orders.status,
      ageSeconds: sql<number>`extract(epoch from now() - ${orders.createdAt})::float8`,
      payment: subquery<CheckoutOrder['payment']>(sql`
        select jsonb_build_object('id', ${payments.id}, 'status', ${payments.status}) from ${payments}
        where ${payments.order} = ${orders.id} and ${payments.provider} = ${orders.paymentProvider}
        order by ${payments.status} = 'voided', ${payments.createdAt} desc, ${payments.id} desc limit 1`),
    })
    .from(orders)
    .where(and(eq(orders.id, orderId), eq(orders.store, ctx.store.id)))
  return rows[0] ?? null
}
