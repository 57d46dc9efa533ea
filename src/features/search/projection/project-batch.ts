import { cacheTags } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'
import { bumpTags } from '@/platform/page-cache/invalidations'
import { inTransactionResult } from '@/platform/transaction'

import { allowLongProjection } from './long-projection.repository'
import { insertIndex, lockIndexes, raiseVersions, type LockedIndex } from './index-rows.repository'
import { profileIds, writeLabels, type DatedLabel } from './profile.repository'
import { deleteCards, upsertCards } from './projection.repository'
import type { ReadAhead } from './read-ahead'
import { readProjected, type ProjectedRow } from './read-projected'
import { inTurnOf } from './turns'
import { writeIndex, type Difference } from './write-index'

export interface Batch {
  readonly storeId: string
  readonly ids: readonly string[]
  /** The id of the only index to write to; all of the store unless it is given. */
  readonly into?: number
  /** Finds the differences and writes none. */
  readonly isDryRun?: boolean
  /** Has read the products; `upcoming` are the ids of the batches after this one. */
  readonly ahead?: { readonly reader: ReadAhead; readonly upcoming: readonly (readonly string[])[] }
}

/**
 * Updates some thousand products of a store at the most in the read model, in one transaction. Products that are not public are
 * removed. Only differences are written, so that unchanged products cause no reads or invalidations. Returns the
 * differences.
 */
export async function projectBatch(ctx: SystemContext, batch: Batch): Promise<readonly Difference[]> {
  const done = await inTurnOf(batch.storeId, () =>
    inTransactionResult(ctx, async () => ({ ok: batch.isDryRun !== true, ...(await write(ctx, batch)) })),
  )
  // Versions that were not committed may be given again, to another change.
  if (done.ok) batch.ahead?.reader.leave(done.indexes)
  return done.differences
}

interface Written {
  readonly differences: readonly Difference[]
  /** As this transaction leaves them. */
  readonly indexes: readonly LockedIndex[]
}

async function write(ctx: SystemContext, { storeId, ids, into, ahead }: Batch): Promise<Written> {
  await allowLongProjection(ctx)
  const indexes = await lockedIndexes(ctx, storeId)
  const known = await ahead?.reader.take({ ids, upcoming: ahead.upcoming, indexes })
  const products = known ?? (await readProjected(ctx, storeId, ids))
  const rows = [...products.values()]
  const profiles = await profileIds(ctx, storeId, rows.map(profileJson))
  const factsOf = (id: string): string | null => {
    const row = products.get(id)
    return row ? factsJson(row, profiles) : null
  }
  const cards = await writeCards(ctx, storeId, { ids, products })
  const [seen, unseen]: [Difference[], Difference[]] = [[...cards], []]
  for (const index of indexes.filter(({ id }) => into === undefined || id === into)) {
    const differences = await writeIndex(ctx, index, { ids, products, factsOf })
    ;(index.isLive ? seen : unseen).push(...differences)
  }
  const hasNewLabels = await writeLabels(ctx, storeId, labelsOf(rows))
  // The new version makes each process read the labels again, and a rebuild its next products.
  if (hasNewLabels || cards.length > 0) await raiseVersions(ctx, storeId)
  if (seen.length > 0 || hasNewLabels) await bumpTags(ctx, [cacheTags.listing(storeId)])
  return { differences: [...seen, ...unseen], indexes: ahead ? await lockIndexes(ctx, storeId) : [] }
}

/** A store that was made since this process started has no index yet. */
async function lockedIndexes(ctx: SystemContext, storeId: string): Promise<readonly LockedIndex[]> {
  const known = await lockIndexes(ctx, storeId)
  if (known.length > 0) return known
  await insertIndex(ctx, storeId, true)
  return lockIndexes(ctx, storeId)
}

const profileJson = ({ profile }: ProjectedRow): string => JSON.stringify(profile)

function factsJson(row: ProjectedRow, profiles: ReadonlyMap<string, number>): string {
  const { published, categories, prices } = row.facts
  const profile = profiles.get(profileJson(row))
  if (profile === undefined) throw new Error('A profile was not written')
  return JSON.stringify({ published, categories, profile, prices })
}

interface Public {
  readonly ids: readonly string[]
  readonly products: ReadonlyMap<string, ProjectedRow>
}

async function writeCards(ctx: SystemContext, storeId: string, { ids, products }: Public): Promise<Difference[]> {
  const cards = [...products].map(([productId, { slug, updatedAt, card }]) => ({
    productId,
    slug,
    changedAt: updatedAt,
    card,
  }))
  const gone = ids.filter((id) => !products.has(id))
  const changed = [...(await upsertCards(ctx, storeId, cards)), ...(await deleteCards(ctx, storeId, gone))]
  return changed.map((productId) => ({ productId, part: 'card' }))
}

/** Each label once: that of the product that was changed last. */
function labelsOf(rows: readonly ProjectedRow[]): DatedLabel[] {
  const sorted = rows.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
  const labels = sorted.flatMap((row) => row.labels.map((label) => ({ ...label, changedAt: row.updatedAt })))
  return [...new Map(labels.map((label) => [JSON.stringify([label.option, label.value]), label])).values()]
}
