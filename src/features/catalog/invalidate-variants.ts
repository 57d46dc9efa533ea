import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'

import { announceProducts } from './announce-products'
import { listOwners } from './variant-owners.queries'

/**
 * Invalidates the pages of these variants' products, once the transaction has committed, and publishes that the products have
 * changed: lists are invalidated when the change is in their read model.
 */
export async function invalidateVariants(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const owners = await listOwners(ctx, variantIds)
  const tags = owners.flatMap(({ storeId, slug }) => (slug === null ? [] : [cacheTags.product(storeId, slug)]))
  await invalidateAfterCommit(ctx, tags)
  await announceProducts(ctx, owners)
}
