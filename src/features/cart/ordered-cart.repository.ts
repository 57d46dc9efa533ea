import { and, eq, sql } from 'drizzle-orm'

import { columnNames } from '@/platform/column-names'
import type { Context, SystemContext } from '@/platform/context'
import { fixedStatement } from '@/platform/fixed-sql'
import { sqlOf } from '@/platform/transaction'

import type { StoredCart } from './cart.repository'
import { cartLines, carts } from './cart.tables'
import type { TakenPieces } from './domain/cart'

/**
 * Binds a cart to a new order if it has not changed since it was read at `version`; locks it until the end of the
 * transaction. Returns the database's time, or null when another request changed the cart first.
 */
export async function updateOrder(
  ctx: Context,
  { id, version }: Pick<StoredCart, 'id' | 'version'>,
  orderId: string,
): Promise<Date | null> {
  const [bound] = await sqlOf(ctx)
    .update(carts)
    .set({ orderId, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(carts.id, id), eq(carts.status, 'open'), sql`${carts.updatedAt} = ${version}::timestamptz`))
    .returning({ now: sql<string | Date>`clock_timestamp()` })
  return bound ? new Date(bound.now) : null
}

/** Locks the open cart that an order was made from, until the end of the transaction; null when there is none. */
export async function lockCartOfOrder(ctx: SystemContext, orderId: string): Promise<string | null> {
  const [cart] = await sqlOf(ctx)
    .select({ id: carts.id })
    .from(carts)
    .where(and(eq(carts.orderId, orderId), eq(carts.status, 'open')))
    .for('update')
  return cart?.id ?? null
}

/**
 * Removes the ordered pieces from a locked cart. If pieces were added since, they stay and the cart stays open.
 * Otherwise the cart is completed and keeps its lines as ordered.
 */
export async function takeOrdered(ctx: SystemContext, cartId: string, taken: readonly TakenPieces[]): Promise<void> {
  await sqlOf(ctx).execute(orderedPieces({ cartId, taken: JSON.stringify(taken) }))
}

const orderedPieces = fixedStatement<{ cartId: string; taken: string }>((place) => {
  const { id, quantity, variantId } = cartLines
  const { status, orderId, updatedAt } = carts
  return sql`
    with rest as materialized (
      select ${id} as id, ${quantity} - coalesce(sum(bought.quantity), 0)::int as quantity
      from ${cartLines} left join jsonb_to_recordset(${place('taken')}::jsonb)
        as bought ("variantId" uuid, quantity int) on bought."variantId" = ${variantId}
      where ${cartLines.cartId} = ${place('cartId')}::uuid group by ${id}
    ),
    verdict as materialized (select coalesce(bool_or(quantity > 0), false) as "isLeft" from rest),
    lowered as (
      update ${cartLines} set ${columnNames(quantity)} = rest.quantity from rest, verdict
      where verdict."isLeft" and ${id} = rest.id and rest.quantity > 0 and rest.quantity < ${quantity}
    ),
    gone as (
      delete from ${cartLines} using rest, verdict where verdict."isLeft" and ${id} = rest.id and rest.quantity <= 0
    )
    update ${carts} set ${columnNames(updatedAt)} = clock_timestamp(),
      ${columnNames(status)} = case when verdict."isLeft" then 'open' else 'completed' end,
      ${columnNames(orderId)} = case when verdict."isLeft" then null else ${orderId} end
    from verdict where ${carts.id} = ${place('cartId')}::uuid`
})
