import { asc } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

export type StoreName = Pick<typeof stores.$inferSelect, 'id' | 'slug'>

/** All stores, read from the database, the oldest first. */
export function listStoreNames(ctx: SystemContext): Promise<StoreName[]> {
  return sqlOf(ctx)
    .select({ id: stores.id, slug: stores.slug })
    .from(stores)
    .orderBy(asc(stores.createdAt), asc(stores.id))
}
