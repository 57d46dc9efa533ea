import { and, eq, isNull, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { hiddenArray } from '@/platform/hidden-array'
import { customers, orders } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

type Owner = { readonly storeId: string; readonly customerId: string; readonly email: string }

/** Gives a customer the orders that were placed with their address and no account. */
export async function adoptOrders(ctx: SystemContext, { storeId, customerId, email }: Owner): Promise<void> {
  await sqlOf(ctx)
    .update(orders)
    .set({ customer: customerId })
    .where(and(eq(orders.store, storeId), eq(orders.email, email), isNull(orders.customer)))
}

/** Gives orders without an account each to the customer who has proved that its address is theirs, if there is one. */
export async function adoptGuestOrders(ctx: SystemContext, orderIds: readonly string[]): Promise<void> {
  await sqlOf(ctx)
    .update(orders)
    .set({ customer: customers.id })
    .from(customers)
    .where(
      and(
        sql`${orders.id} = any(${hiddenArray(orderIds, 'uuid')})`,
        isNull(orders.customer),
        eq(customers.store, orders.store),
        eq(customers.email, orders.email),
        customers.isVerified,
      ),
    )
}
