import { setTimeout as sleep } from 'node:timers/promises'

import { listProductIds } from '@/features/catalog/product-ids.queries'
import { listStoreNames, type StoreName } from '@/features/stores/stores.queries'
import { cacheTags } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'
import { bumpTags } from '@/platform/page-cache/invalidations'
import { forkContext } from '@/platform/fork-context'
import { inTransaction } from '@/platform/transaction'

import { allowLongProjection } from '../projection/long-projection.repository'
import { deleteLostRows } from './delete-lost-rows'
import {
  deleteForeignBuilding,
  insertIndex,
  listStoresWithPresentIndex,
  lockIndexes,
  makeLive,
  updateBuiltUpTo,
  type LockedIndex,
} from '../projection/index-rows.repository'
import { projectEach } from '../projection/project-each'
import { ReadAhead } from '../projection/read-ahead'
import { inTurnOf } from '../projection/turns'

export interface RebuildOptions {
  /** Gets a line every ten batches. */
  readonly say: (line: string) => void
  /** Products of one transaction; changes of the store wait for its end. */
  readonly batchSize?: number
  /** Seconds for which the former index is kept, for queries that have begun with it. */
  readonly graceSeconds?: number
}

/**
 * Builds a new index of a store while shoppers use the live one, and replaces it. An interrupted build is resumed.
 * Changes of the catalog are written to both indexes meanwhile. Returns the number of products that could not be
 * projected; when all of several failed, the former index stays.
 */
export async function rebuildIndex(
  ctx: SystemContext,
  { id: storeId, slug }: StoreName,
  { say, batchSize = 2500, graceSeconds = 5 }: RebuildOptions,
): Promise<number> {
  const building = await beginBuilding(ctx, storeId)
  if (building.builtUpTo !== null) say(`${slug}: resumes an unfinished index`)
  const began = Date.now()
  let [count, skipped] = [0, 0]
  const reader = new ReadAhead(await forkContext(ctx), storeId)
  for await (const { ids, upTo, upcoming } of batches(ctx, storeId, { after: building.builtUpTo, limit: batchSize })) {
    const ahead = { reader, upcoming }
    skipped += (await projectEach(ctx, { storeId, ids, into: building.id, ahead })).skipped.length
    await noteProgress(ctx, storeId, () => updateBuiltUpTo(ctx, building.id, upTo))
    count += ids.length
    if (count % (10 * batchSize) === 0) say(`${slug}: ${progress(count, began)}`)
  }
  if (skipped > 1 && skipped === count) throw new Error(`No product of ${slug} could be projected`)
  await goLive(ctx, storeId, building.id)
  say(`${slug}: ${progress(count, began)}, ready${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`)
  if (graceSeconds > 0) await sleep(graceSeconds * 1000)
  await deleteLostRows(ctx)
  return skipped
}

/** Batches that are read while one is written. With one, its reading and its writing would wait for each other. */
const readAhead = 2

/** The products of a store in batches, each with those after it that are to be read meanwhile. */
async function* batches(
  ctx: SystemContext,
  storeId: string,
  page: { readonly after: string | null; readonly limit: number },
) {
  const known: (readonly string[])[] = []
  let { after } = page
  const listMore = async (): Promise<boolean> => {
    const ids = await listProductIds(ctx, storeId, { after, limit: page.limit })
    after = ids.at(-1) ?? null
    if (ids.length > 0) known.push(ids)
    return ids.length === page.limit
  }
  for (let isMore = true; ;) {
    while (isMore && known.length <= readAhead) isMore = await listMore()
    const ids = known.shift()
    const upTo = ids?.at(-1)
    if (!ids || upTo === undefined) return
    yield { ids, upTo, upcoming: [...known] }
  }
}

/** Waits for the batches of events, which have the index locked meanwhile. */
const noteProgress = (ctx: SystemContext, storeId: string, note: () => Promise<void>): Promise<void> =>
  inTurnOf(storeId, () =>
    inTransaction(ctx, async () => {
      await allowLongProjection(ctx)
      await note()
    }),
  )

const progress = (count: number, began: number): string =>
  `${String(count)} products in ${((Date.now() - began) / 1000).toFixed(0)} s`

function beginBuilding(ctx: SystemContext, storeId: string): Promise<LockedIndex> {
  return inTransaction(ctx, async () => {
    await allowLongProjection(ctx)
    // In the order of all other callers.
    await lockIndexes(ctx, storeId)
    await deleteForeignBuilding(ctx, storeId)
    await insertIndex(ctx, storeId, false)
    const building = (await lockIndexes(ctx, storeId)).find(({ isLive }) => !isLive)
    if (!building) throw new Error('The index that is being built was deleted')
    return building
  })
}

/** Does nothing when another process has already made the same index live. */
function goLive(ctx: SystemContext, storeId: string, id: number): Promise<void> {
  return inTransaction(ctx, async () => {
    await allowLongProjection(ctx)
    const indexes = await lockIndexes(ctx, storeId)
    if (!indexes.some((index) => index.id === id && !index.isLive)) return
    await makeLive(ctx, storeId, id)
    await bumpTags(ctx, [cacheTags.listing(storeId)])
  })
}

/**
 * Builds an index for each store that has none or one of another format: at the first start of this version, or after
 * the restore of an older backup. A failure is logged and left to the next check; it blocks neither other stores nor
 * the start.
 */
export async function buildMissingIndexes(ctx: SystemContext, { say }: Pick<RebuildOptions, 'say'>): Promise<void> {
  const known = new Set(await listStoresWithPresentIndex(ctx))
  for (const store of await listStoreNames(ctx)) {
    if (known.has(store.id)) continue
    try {
      await rebuildIndex(ctx, store, { say, graceSeconds: 0 })
    } catch (error) {
      logger.error(
        { err: error, store: store.slug },
        'the read model of a store could not be built: its lists are empty or old',
      )
    }
  }
}
