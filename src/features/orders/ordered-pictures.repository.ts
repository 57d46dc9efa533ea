import { inArray, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { orders_lines } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** The most orders that are counted exactly. */
export const mostCounted = 100

/** How many orders have a line with one of these pictures, by their addresses; one more than {@link mostCounted} at most. */
export async function countOrdersWithPicture(ctx: SystemContext, paths: readonly string[]): Promise<number> {
  const orders = await sqlOf(ctx)
    .selectDistinct({ id: orders_lines._parentID })
    .from(orders_lines)
    .where(inArray(orders_lines.pictureUrl, [...paths]))
    .limit(mostCounted + 1)
  return orders.length
}

/** Those of the addresses of pictures that orders show. */
export async function picturesInOrders(ctx: SystemContext, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(ctx).execute<{ path: string }>(sql`
    select path from unnest(${sql.param([...paths])}::text[]) as path
    where exists (select 1 from ${orders_lines} where ${orders_lines.pictureUrl} = path)`)
  return new Set(rows.map(({ path }) => path))
}
