import { sql } from 'drizzle-orm'

import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { announceProducts } from './announce-products'

/**
 * Forgets the pages that show these variants, once the transaction has committed: their products and all lists. Publishes
 * that the products have changed.
 */
export async function invalidateVariants(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const { rows } = await sqlOf(ctx).execute<{ id: string; store: string; slug: string }>(sql`
    select distinct p.id, p.store_id as store, p.slug from variants v join products p on p.id = v.product_id
    where v.id = any(${sql.param([...variantIds])}::uuid[]) and p.slug is not null`)
  const tags = rows.flatMap(({ store, slug }) => [cacheTags.product(store, slug), cacheTags.listing(store)])
  await invalidateAfterCommit(ctx, tags)
  await announceProducts(
    ctx,
    rows.map(({ id, store }) => ({ productId: id, storeId: store })),
  )
}
