import * as readModel from '@/features/search/search.tables'
import { rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import { listStoreNames } from '@/features/stores/stores.queries'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { analyze } from './analyze'
import type { Seeder } from './seeder'

/** Products of one transaction. A rebuild takes fewer while editors work, because their changes wait for its end. */
const batchSize = 5000

/** Builds the read models of all stores, because the seed bypasses the hooks that update them. */
export async function seedIndexes({ ctx, say }: Seeder): Promise<void> {
  for (const store of await listStoreNames(ctx)) await rebuildIndex(ctx, store, { say, batchSize, graceSeconds: 0 })
  await inTransaction(ctx, () => analyze(sqlOf(ctx), Object.values(readModel)))
}
