import { eq } from 'drizzle-orm'

import { listProductIds } from '@/features/catalog/product-ids.queries'
import { projectProducts } from '@/features/search/projection/project-products'
import { searchCards } from '@/features/search/search.tables'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

const pageSize = 500

/** Brings all products of the store up to date in the read model, as the events of their changes would in the background. */
export async function project(ctx: Context): Promise<void> {
  for (let after: string | null = null; ;) {
    const ids = await listProductIds(ctx, ctx.store.id, { after, limit: pageSize })
    await projectProducts(ctx, ctx.store.id, ids)
    if (ids.length < pageSize) break
    after = ids.at(-1) ?? null
  }
  // Also those that are deleted, or have left the store.
  const known = await sqlOf(ctx)
    .select({ id: searchCards.productId })
    .from(searchCards)
    .where(eq(searchCards.storeId, ctx.store.id))
  await projectProducts(
    ctx,
    ctx.store.id,
    known.map(({ id }) => id),
  )
}
