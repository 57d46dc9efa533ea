import { sql, type SQL } from 'drizzle-orm'

import * as readModel from '@/features/search/search.tables'
import { rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import { listStoreNames } from '@/features/stores/stores.queries'
import type { SystemContext } from '@/platform/context'
import { inTransaction, sqlOf } from '@/platform/transaction'

import type { Seeder } from './seeder'

/** Products of one transaction. A rebuild takes fewer while editors work, because their changes wait for its end. */
const batchSize = 5000

/** Builds the read models of all stores, because the seed bypasses the hooks that update them. */
export async function seedIndexes({ ctx, say }: Seeder): Promise<void> {
  // New tables have no statistics yet.
  await analyze(ctx, sql``)
  for (const store of await listStoreNames(ctx)) await rebuildIndex(ctx, store, { say, batchSize, graceSeconds: 0 })
  await analyze(ctx, sql.join(Object.values(readModel), sql`, `))
}

/** Analyzes these tables, all of them for none. For a large catalog it exceeds the pool's statement timeout. */
const analyze = (ctx: SystemContext, tables: SQL): Promise<void> =>
  inTransaction(ctx, async () => {
    await sqlOf(ctx).execute(sql`set local statement_timeout = 0`)
    await sqlOf(ctx).execute(sql`analyze ${tables}`)
  })
