import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { orders_lines } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'

import type { FulfilledLine } from './domain/fulfilled-lines'
import type { ShippableLine } from './domain/order-summary'
import { fulfilledLines } from './order.tables'

/** The pieces of a row of `orders_lines` that were shipped. */
export const shippedPieces = subquery<number>(sql`
  select coalesce(sum(${fulfilledLines.quantity}), 0)::float8 from ${fulfilledLines}
  where ${fulfilledLines.orderId} = ${orders_lines._parentID} and ${fulfilledLines.lineId} = ${orders_lines.id}`)

interface Shipment {
  readonly orderId: string
  readonly fulfillmentId: string
  readonly lines: readonly FulfilledLine[]
}

/** Records the pieces of a fulfillment, under the order's lock. A second record of the same fulfillment changes nothing. */
export async function insertFulfilledLines(
  ctx: SystemContext,
  { orderId, fulfillmentId, lines }: Shipment,
): Promise<void> {
  await sqlOf(ctx)
    .insert(fulfilledLines)
    .values(lines.map((line) => ({ ...line, orderId, fulfillmentId })))
    .onConflictDoNothing()
}

/** A line's pieces: ordered, and of those the ones that were shipped. `variant` is what is taken from stock. */
export type OrderedLine = ShippableLine & { readonly variant: string; readonly shipped: number }

export async function listOrderedLines(ctx: SystemContext, orderId: string): Promise<OrderedLine[]> {
  const { id, variant, quantity, isDigital } = orders_lines
  return sqlOf(ctx)
    .select({ id, variant, quantity, isDigital, shipped: shippedPieces })
    .from(orders_lines)
    .where(eq(orders_lines._parentID, orderId))
    .orderBy(orders_lines._order)
}
