import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

type Owner = { readonly storeId: string; readonly customerId: string; readonly email: string }

/** Gives a customer the orders that were placed with their address and no account. */
export async function adoptOrders(ctx: SystemContext, { storeId, customerId, email }: Owner): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update orders set customer_id = ${customerId}
    where store_id = ${storeId} and email = ${email} and customer_id is null`)
}

/** Gives an order without an account to the customer who has proved that its address is theirs, if there is one. */
export async function adoptOrder(ctx: SystemContext, orderId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update orders o set customer_id = c.id from customers c
    where o.id = ${orderId} and o.customer_id is null
      and c.store_id = o.store_id and c.email = o.email and c.is_verified`)
}
