import { and, eq, gt, sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { categories, products, products_rels } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

interface Page {
  /** The id that the page begins after; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Ids of a store's products, drafts among them, in ascending order. */
export const listProductIds = (ctx: SystemContext, storeId: string, page: Page): Promise<string[]> =>
  selectIds(ctx, eq(products.store, storeId), page)

/** Ids of the products in one of these categories or in any below them, in ascending order. */
export const listProductIdsIn = (ctx: SystemContext, categoryIds: readonly string[], page: Page): Promise<string[]> =>
  selectIds(
    ctx,
    sql`${products.id} in (
      with recursive covered as (
        select ${categories.id} as id from ${categories}
        where ${categories.id} = any(${sql.param([...categoryIds])}::uuid[])
        union
        select ${categories.id} from ${categories} join covered on ${categories.parent} = covered.id
      )
      select ${products_rels.parent} from ${products_rels} join covered on ${products_rels.categoriesID} = covered.id
      where ${products_rels.path} = 'categories')`,
    page,
  )

async function selectIds(ctx: SystemContext, where: SQL, { after, limit }: Page): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .select({ id: products.id })
    .from(products)
    .where(and(where, after === null ? undefined : gt(products.id, after)))
    .orderBy(products.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}
