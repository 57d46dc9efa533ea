import type { SystemContext } from '@/platform/context'

import { projectEach } from './project-each'
import { slices } from '@/shared/slices'

/** What one transaction of an event projects: others of the store wait for it. */
const batchSize = 200

/**
 * Updates these products in the read model of a store: in all its indexes, in transactions of a few hundred, which also
 * invalidate cached lists. Products that are deleted, not public, or in another store are removed. Returns the ids of
 * those that could not be projected.
 */
export async function projectProducts(
  ctx: SystemContext,
  storeId: string,
  productIds: readonly string[],
): Promise<readonly string[]> {
  const skipped: string[] = []
  for (const ids of slices([...new Set(productIds)], batchSize)) {
    skipped.push(...(await projectEach(ctx, { storeId, ids })).skipped)
  }
  return skipped
}
