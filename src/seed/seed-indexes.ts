import { sql } from 'drizzle-orm'

import { rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import { listStoreNames } from '@/features/stores/stores.queries'
import type { SystemContext } from '@/platform/context'
import { inTransaction, sqlOf } from '@/platform/transaction'

import type { Seeder } from './seeder'

/** Builds the read models of all stores, because the seed bypasses the hooks that update them. */
export async function seedIndexes({ ctx, say }: Seeder): Promise<void> {
  // New tables have no statistics yet.
  await analyze(ctx)
  for (const store of await listStoreNames(ctx)) await rebuildIndex(ctx, store, { say, graceSeconds: 0 })
  await analyze(ctx)
}

/** For a large catalog it exceeds the pool's statement timeout. */
const analyze = (ctx: SystemContext): Promise<void> =>
  inTransaction(ctx, async () => {
    await sqlOf(ctx).execute(sql`set local statement_timeout = 0`)
    await sqlOf(ctx).execute(sql`analyze`)
  })
