import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'

import { announceProducts } from './announce-products'
import { listOwners } from './variant-owners.queries'

/**
 * Invalidates the pages that show these variants, once the transaction has committed: their products and all lists.
 * Publishes that the products have changed.
 */
export async function invalidateVariants(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const owners = await listOwners(ctx, variantIds)
  const tags = owners.flatMap(({ storeId, slug }) =>
    slug === null ? [] : [cacheTags.product(storeId, slug), cacheTags.listing(storeId)],
  )
  await invalidateAfterCommit(ctx, tags)
  await announceProducts(ctx, owners)
}
