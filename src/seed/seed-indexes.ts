import { sql } from 'drizzle-orm'

import { rebuildIndex } from '@/features/search/rebuild-index'
import { listStoreNames } from '@/features/stores/stores.queries'
import { sqlOf } from '@/platform/transaction'

import type { Seeder } from './seeder'

/** Builds the read models of all stores: the seed bypasses the hooks that keep them up to date. */
export async function seedIndexes({ ctx, say }: Seeder): Promise<void> {
  const db = sqlOf(ctx)
  // What was just filled has no statistics yet.
  await db.execute(sql`analyze`)
  for (const store of await listStoreNames(ctx)) await rebuildIndex(ctx, store, { say, graceSeconds: 0 })
  await db.execute(sql`analyze`)
}
