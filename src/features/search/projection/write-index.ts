import type { SystemContext } from '@/platform/context'

import { updateIndex, type LockedIndex } from './index-rows.repository'
import { selectIndexed, upsertIndexed, writeNames, type IndexedProduct } from './projection.repository'
import type { ProjectedRow } from './read-projected'
import { writeChangedWords } from '../words/write-changed-words'

interface Projected {
  readonly ids: readonly string[]
  /** Those of `ids` that are public. */
  readonly products: ReadonlyMap<string, ProjectedRow>
  /** JSON of `ProductFacts`; null for a product that is not public. */
  readonly factsOf: (id: string) => string | null
}

/** A difference between a product and its read model. */
export interface Difference {
  readonly productId: string
  readonly part: 'facts' | 'name' | 'words' | 'card'
}

/** A product's place in the index. */
export interface Placed {
  readonly id: string
  readonly ordinal: number
  readonly isNew: boolean
  /** Null when it is not public any more. */
  readonly row: ProjectedRow | null
}

/** Writes products to one index. Returns the differences. */
export async function writeIndex(
  ctx: SystemContext,
  index: LockedIndex,
  projected: Projected,
): Promise<readonly Difference[]> {
  const { placed, changed, size } = place(index, projected, await selectIndexed(ctx, index.id, projected.ids))
  const namesChanged = new Set(await writeNames(ctx, index.id, namesOf(placed)))
  const wordsChanged = await writeChangedWords(ctx, index.id, placed)
  const differences: Difference[] = [
    ...changed.map(({ productId }) => ({ productId, part: 'facts' }) as const),
    ...placed.flatMap(({ id: productId, ordinal }) => [
      ...(namesChanged.has(ordinal) ? [{ productId, part: 'name' } as const] : []),
      ...(wordsChanged.has(ordinal) ? [{ productId, part: 'words' } as const] : []),
    ]),
  ]
  if (differences.length === 0) return differences
  const version = index.version + 1
  // Each process reads the names of products again whose rows have a later version.
  const renamed = placed.filter(({ ordinal }) => namesChanged.has(ordinal))
  const rows = new Map(
    [...renamed.map(({ id, ordinal }) => ({ productId: id, ordinal, facts: projected.factsOf(id) })), ...changed].map(
      (row) => [row.ordinal, row],
    ),
  )
  await upsertIndexed(ctx, { id: index.id, version }, [...rows.values()])
  await updateIndex(ctx, index, { version, size })
  return differences
}

/** New products get the next places; products keep theirs, also while they are not public. */
function place(
  index: LockedIndex,
  { ids, products, factsOf }: Projected,
  known: readonly IndexedProduct[],
): { placed: Placed[]; changed: IndexedProduct[]; size: number } {
  const before = new Map(known.map((product) => [product.productId, product]))
  const placed: Placed[] = []
  const changed: IndexedProduct[] = []
  let { size } = index
  for (const id of ids) {
    const [facts, known] = [factsOf(id), before.get(id)]
    if (facts === null && !known) continue
    const ordinal = known?.ordinal ?? size++
    placed.push({ id, ordinal, isNew: !known, row: products.get(id) ?? null })
    if (!known || known.facts !== facts) changed.push({ productId: id, ordinal, facts })
  }
  return { placed, changed, size }
}

const namesOf = (placed: readonly Placed[]) => ({
  ordinals: placed.map(({ ordinal }) => ordinal),
  names: placed.flatMap(({ ordinal, row }) =>
    Object.entries(row?.names ?? {}).map(([locale, name]) => ({ ordinal, locale, name })),
  ),
})
