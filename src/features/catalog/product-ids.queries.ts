import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

interface Page {
  /** The id that the page begins after; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Ids of a store's products, drafts among them, in ascending order. */
export const listProductIds = (ctx: SystemContext, storeId: string, page: Page): Promise<string[]> =>
  selectIds(ctx, sql`p.store_id = ${storeId}::uuid`, page)

/** Ids of the products in one of these categories or in any below them, in ascending order. */
export const listProductIdsIn = (ctx: SystemContext, categoryIds: readonly string[], page: Page): Promise<string[]> =>
  selectIds(
    ctx,
    sql`p.id in (
      with recursive covered as (
        select id from categories where id = any(${sql.param([...categoryIds])}::uuid[])
        union
        select c.id from categories c join covered on c.parent_id = covered.id
      )
      select r.parent_id from products_rels r join covered on r.categories_id = covered.id where r.path = 'categories')`,
    page,
  )

async function selectIds(ctx: SystemContext, where: SQL, { after, limit }: Page): Promise<string[]> {
  const isBeyond = after === null ? sql`true` : sql`p.id > ${after}::uuid`
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select p.id from products p where ${where} and ${isBeyond} order by p.id limit ${limit}`)
  return rows.map(({ id }) => id)
}
