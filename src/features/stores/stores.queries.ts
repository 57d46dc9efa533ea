import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

export type StoreName = { readonly id: string; readonly slug: string }

/** All stores as they are in the database, the oldest first. */
export async function listStoreNames(ctx: SystemContext): Promise<StoreName[]> {
  const { rows } = await sqlOf(ctx).execute<StoreName>(sql`select id, slug from stores order by created_at, id`)
  return rows
}
