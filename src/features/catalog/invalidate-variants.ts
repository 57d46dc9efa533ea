import { sql } from 'drizzle-orm'

import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** Forgets the pages that show these variants, once the transaction has committed: their products and all lists. */
export async function invalidateVariants(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const { rows } = await sqlOf(ctx).execute<{ store: string; slug: string }>(sql`
    select distinct p.store_id as store, p.slug from variants v join products p on p.id = v.product_id
    where v.id = any(${sql.param([...variantIds])}::uuid[]) and p.slug is not null`)
  const tags = rows.flatMap(({ store, slug }) => [cacheTags.product(store, slug), cacheTags.listing(store)])
  await invalidateAfterCommit(ctx, tags)
}
