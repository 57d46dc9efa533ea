import type { Context } from '@/platform/context'
import { perProcess } from '@/platform/per-process'

import { CatalogIndex } from '../domain/catalog-index/catalog-index'
import {
  selectChanges,
  selectLabels,
  selectLiveIndex,
  selectProfiles,
  type IndexedProduct,
  type LabelRow,
  type LiveIndex,
} from './index.repository'
import { NameOrders } from './name-orders'

/** This process's copy of a store's index. */
interface Copy {
  readonly id: number
  version: number
  readonly catalog: CatalogIndex
  /** Ids of the profiles in `catalog`. */
  readonly profiles: Set<number>
  /** With more profiles than this the copy is read again from the beginning. */
  mostProfiles: number
  readonly names: NameOrders
  labels: readonly LabelRow[]
}

interface StoreCopy {
  copy: Copy | null
  /** Updates of the copy run one after the other. */
  queue: Promise<void>
}

const copies = perProcess('catalogs', () => new Map<string, StoreCopy>())

/** The current index in the database, and this process's copy of it. */
export interface PresentIndex {
  readonly index: LiveIndex
  readonly catalog: CatalogIndex
  readonly names: NameOrders
  readonly labels: readonly LabelRow[]
}

const nothing: LiveIndex = { id: 0, version: 0 }

const readIndex = async (ctx: Context): Promise<LiveIndex> => (await selectLiveIndex(ctx)) ?? nothing

const isPresent = (copy: Copy | null, { id, version }: LiveIndex): boolean =>
  copy?.id === id && copy.version === version

/**
 * The index of the context's store with all changes that were committed before this call. Costs one statement when
 * nothing has changed; the first call of a process reads the whole index.
 */
export async function presentIndex(ctx: Context): Promise<PresentIndex> {
  const store = copies.get(ctx.store.id) ?? { copy: null, queue: Promise.resolve() }
  copies.set(ctx.store.id, store)
  if (!isPresent(store.copy, await readIndex(ctx))) {
    // Unused profiles are deleted at night, perhaps between two statements; a second attempt reads consistent data.
    const turn = store.queue.then(() => catchUp(ctx, store).catch(() => catchUp(ctx, store)))
    // A failed update does not change the copy, and the next one retries.
    store.queue = turn.catch(() => undefined)
    await turn
  }
  const { copy } = store
  if (!copy) throw new Error('The index was read, but this process has no copy of it')
  return { index: { id: copy.id, version: copy.version }, ...copy }
}

async function catchUp(ctx: Context, store: StoreCopy): Promise<void> {
  // Read again, because other updates may have run meanwhile.
  const index = await readIndex(ctx)
  if (isPresent(store.copy, index)) return
  const copy = continues(store.copy, index) ? store.copy : emptyCopy(index.id)
  await readChanges(ctx, copy, index)
  store.copy = copy
}

/** Whether the copy can be updated; the version is lower than the copy's after a restore of the database. */
const continues = (copy: Copy | null, { id, version }: LiveIndex): copy is Copy =>
  copy?.id === id && copy.version < version && !isCrowded(copy)

function emptyCopy(id: number): Copy {
  return {
    id,
    version: -1,
    catalog: new CatalogIndex(),
    profiles: new Set(),
    mostProfiles: Number.POSITIVE_INFINITY,
    names: new NameOrders(),
    labels: [],
  }
}

/** Reads what was changed after the version of the copy; all of it into an empty one. */
async function readChanges(ctx: Context, copy: Copy, index: LiveIndex): Promise<void> {
  const since = copy.version
  for (let after = -1, isLast = index.id === 0; !isLast;) {
    const changes = await selectChanges(ctx, { indexId: index.id, since, after })
    await learnProfiles(ctx, copy, changes.products)
    copy.catalog.setProducts(changes.products)
    copy.names.forget(changes.products.map(({ ordinal }) => ordinal))
    after = changes.products.at(-1)?.ordinal ?? after
    isLast = changes.isLast
  }
  copy.labels = await selectLabels(ctx)
  copy.version = index.version
  if (since < 0) copy.mostProfiles = 2 * copy.profiles.size + 1000
}

/** Reads the profiles of these products that the copy does not have yet. */
async function learnProfiles(ctx: Context, copy: Copy, products: readonly IndexedProduct[]): Promise<void> {
  const named = new Set(products.flatMap(({ facts }) => (facts ? [facts.profile] : [])))
  const unknown = [...named].filter((id) => !copy.profiles.has(id))
  if (unknown.length === 0) return
  const profiles = await selectProfiles(ctx, unknown)
  copy.catalog.addProfiles(profiles)
  for (const { id } of profiles) copy.profiles.add(id)
}

/**
 * Whether a copy has collected so many profiles that a new one would be smaller: each new state of stock is a profile,
 * and a copy forgets none.
 */
const isCrowded = ({ profiles, mostProfiles }: Copy): boolean => profiles.size > mostProfiles
