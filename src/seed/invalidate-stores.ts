import { cacheTags } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'
import { bumpTags } from '@/platform/page-cache/invalidations'
import { stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** The ids of all stores. */
export async function storeIds(ctx: SystemContext): Promise<string[]> {
  const rows = await sqlOf(ctx).select({ id: stores.id }).from(stores)
  return rows.map(({ id }) => id)
}

/**
 * Invalidates what running servers have cached of these stores: every page has the tag of its store, every list and
 * product the tag of the listing. The seed bypasses the hooks that invalidate each document.
 */
export function invalidateStores(ctx: SystemContext, ids: readonly string[]): Promise<void> {
  const tags = ids.flatMap((id) => [cacheTags.store(id), cacheTags.listing(id), cacheTags.media(id)])
  return bumpTags(ctx, tags)
}
