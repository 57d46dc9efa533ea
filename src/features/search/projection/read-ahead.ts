import type { SystemContext } from '@/platform/context'

import type { LockedIndex } from './index-rows.repository'
import { readProjected, type ProjectedRow } from './read-projected'

type Products = ReadonlyMap<string, ProjectedRow>

type Ids = readonly string[]

interface Batch {
  readonly ids: Ids
  /** The batches that come after this one, in their order. */
  readonly upcoming: readonly Ids[]
  /** As they were when the batch has locked them. */
  readonly indexes: readonly LockedIndex[]
}

/**
 * Reads the products of a store's next batches while one is written, so that Postgres and this process work at the same
 * time. What was read is used only if no other transaction has changed the index since: all of them lock it and raise
 * its version, so the version is then the one that the batch before has left.
 */
export class ReadAhead {
  private reads = new Map<Ids, Promise<Products | null>>()
  private left: string | null = null

  /** @param ctx of its own: the batches use theirs at the same time. */
  constructor(
    private readonly ctx: SystemContext,
    private readonly storeId: string,
  ) {}

  /** The products of this batch, null if they have to be read again. Begins to read the upcoming ones. */
  async take({ ids, upcoming, indexes }: Batch): Promise<Products | null> {
    if (versionsOf(indexes) !== this.left) this.reads.clear()
    // Until this batch has called `leave`, nothing that was read counts as unchanged.
    this.left = null
    const products = this.reads.get(ids)
    // An error is ignored here: the batch reads its products itself then and fails again.
    const read = (batch: Ids) => readProjected(this.ctx, this.storeId, batch).catch(() => null)
    this.reads = new Map(upcoming.map((batch) => [batch, this.reads.get(batch) ?? read(batch)]))
    return (await products) ?? null
  }

  /** Records the versions of the indexes after the batch. */
  leave(indexes: readonly LockedIndex[]): void {
    this.left = versionsOf(indexes)
  }
}

const versionsOf = (indexes: readonly LockedIndex[]): string =>
  JSON.stringify(indexes.map(({ id, version }) => [id, version]))
