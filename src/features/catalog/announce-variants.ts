import type { SystemContext } from '@/platform/context'

import { announceProducts } from './announce-products'
import { listOwners } from './variant-owners.queries'

/** Publishes that the products of these variants have changed, in the context's transaction. */
export async function announceVariants(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length > 0) await announceProducts(ctx, await listOwners(ctx, variantIds))
}
