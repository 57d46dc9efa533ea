import type { SystemContext } from '@/platform/context'

import { projectProducts } from './project-products'
import { inTurnOf } from './turns'

/** Products of one store that wait for the batch before theirs. */
interface Waiting {
  readonly ids: Set<string>
  /** Ids of those that could not be projected. */
  readonly skipped: Promise<readonly string[]>
}

/** By store; each takes more products until its turn begins. */
const waiting = new Map<string, Waiting>()

/** One transaction: a batch with more products would keep those that come after it waiting. */
const enough = 200

/**
 * As {@link projectProducts}, in one batch with the products of all calls that wait for the same store in this process: a
 * hundred changes take two or three transactions instead of a hundred. Products are read after the call, so a change that was
 * committed before it is in the read model when the promise resolves. It rejects for all calls of a batch when the batch fails.
 */
export async function projectTogether(
  ctx: SystemContext,
  storeId: string,
  productIds: readonly string[],
): Promise<readonly string[]> {
  const known = waiting.get(storeId)
  const { ids, skipped } = known && known.ids.size < enough ? known : newBatch(ctx, storeId)
  for (const id of productIds) ids.add(id)
  return (await skipped).filter((id) => productIds.includes(id))
}

function newBatch(ctx: SystemContext, storeId: string): Waiting {
  const ids = new Set<string>()
  const skipped = inTurnOf(`together ${storeId}`, () => {
    if (waiting.get(storeId)?.ids === ids) waiting.delete(storeId)
    return projectProducts(ctx, storeId, [...ids])
  })
  const batch = { ids, skipped }
  waiting.set(storeId, batch)
  return batch
}
