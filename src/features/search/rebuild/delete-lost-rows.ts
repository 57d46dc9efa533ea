import type { SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'

import { listLostIndexes } from '../projection/index-rows.repository'
import { deleteProductRows, deleteTextRows, deleteWordRows } from './lost-rows.repository'

/**
 * Deletes the rows of indexes that were replaced, a few thousand at a time. Nothing reads these rows, so an error is
 * only logged: the next night's check tries again.
 */
export async function deleteLostRows(ctx: SystemContext): Promise<void> {
  try {
    await deleteAll(ctx)
  } catch (error) {
    logger.error({ err: error }, 'rows of earlier indexes could not be deleted')
  }
}

async function deleteAll(ctx: SystemContext): Promise<void> {
  for (const id of await listLostIndexes(ctx)) {
    await untilNone(() => deleteTextRows(ctx, id))
    await untilNone(() => deleteWordRows(ctx, id))
    // Last, because a deleted index is found by its rows of products.
    await untilNone(() => deleteProductRows(ctx, id))
  }
}

async function untilNone(deleteSome: () => Promise<number>): Promise<void> {
  for (let deleted = Infinity; deleted > 0;) deleted = await deleteSome()
}
