import { setTimeout as sleep } from 'node:timers/promises'

import { listProductIds } from '@/features/catalog/product-ids.queries'
import type { SystemContext } from '@/platform/context'

import { slices } from '@/shared/slices'
import { projectEach } from '../projection/project-each'
import { listIndexedIds } from '../projection/projection.repository'
import type { Difference } from '../projection/write-index'

/** Products of one transaction; changes of the store wait for its end. */
const batchSize = 200

export interface CheckOptions {
  /** Reports the differences without repairing them. */
  readonly isDryRun?: boolean
  /** Seconds until a difference is checked again, because the event of a change may still be in the queue. */
  readonly graceSeconds?: number
}

export interface CheckReport {
  readonly checked: number
  readonly differences: readonly Difference[]
  /** Ids of products that could not be projected. */
  readonly skipped: readonly string[]
}

/** Compares the read model of a store with the catalog, product by product, and repairs differences. */
export async function checkIndex(
  ctx: SystemContext,
  storeId: string,
  { isDryRun = false, graceSeconds = 5 }: CheckOptions = {},
): Promise<CheckReport> {
  const suspects = new Set<string>()
  const skipped: string[] = []
  let checked = 0
  for await (const ids of allIds(ctx, storeId)) {
    const found = await projectEach(ctx, { storeId, ids, isDryRun: true })
    for (const { productId } of found.differences) suspects.add(productId)
    skipped.push(...found.skipped)
    checked += ids.length
  }
  if (suspects.size > 0 && graceSeconds > 0) await sleep(graceSeconds * 1000)
  const differences: Difference[] = []
  for (const ids of slices([...suspects], batchSize)) {
    const found = await projectEach(ctx, { storeId, ids, isDryRun })
    differences.push(...found.differences)
    skipped.push(...found.skipped)
  }
  return { checked, differences, skipped }
}

/** Batches of all ids that the catalog or the read model has. */
async function* allIds(ctx: SystemContext, storeId: string): AsyncGenerator<readonly string[]> {
  for (let after: string | null = null; ;) {
    const known: string[] = await listProductIds(ctx, storeId, { after, limit: batchSize })
    const upTo = known.length < batchSize ? null : (known.at(-1) ?? null)
    const indexed = await listIndexedIds(ctx, storeId, { after, upTo })
    yield* slices([...new Set([...known, ...indexed])], batchSize)
    if (upTo === null) return
    after = upTo
  }
}
