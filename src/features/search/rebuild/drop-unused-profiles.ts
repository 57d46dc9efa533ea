import type { SystemContext } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'

import { allowLongProjection } from '../projection/long-projection.repository'
import { lockIndexes } from '../projection/index-rows.repository'
import { deleteUnusedProfiles } from '../projection/profile.repository'

/** Deletes the profiles of a store that no product uses any more. */
export const dropUnusedProfiles = (ctx: SystemContext, storeId: string): Promise<void> =>
  inTransaction(ctx, async () => {
    // It reads all products of the store, once a night.
    await allowLongProjection(ctx)
    const indexes = await lockIndexes(ctx, storeId)
    await deleteUnusedProfiles(
      ctx,
      storeId,
      indexes.map(({ id }) => id),
    )
  })
