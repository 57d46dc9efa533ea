import type { SystemContext } from '@/platform/context'

import type { LockedIndex } from './index-rows.repository'
import { readProjected, type ProjectedRow } from './read-projected'

type Products = ReadonlyMap<string, ProjectedRow>

interface Batch {
  readonly ids: readonly string[]
  /** Of the batch that comes after this one. */
  readonly next: readonly string[]
  /** As they were when the batch has locked them. */
  readonly indexes: readonly LockedIndex[]
}

/**
 * Reads the products of a store's next batch while the one before is written, so that Postgres and this process work at
 * the same time. What was read is used only if no other transaction has changed the index since: all of them lock it
 * and raise its version, so the version is then the one that the batch before has left.
 */
export class ReadAhead {
  private read: { readonly ids: readonly string[]; readonly products: Promise<Products | null> } | null = null
  private left: string | null = null

  /** @param ctx of its own: the batches use theirs at the same time. */
  constructor(
    private readonly ctx: SystemContext,
    private readonly storeId: string,
  ) {}

  /** The products of this batch, null if they have to be read again. Begins to read the next ones. */
  take({ ids, next, indexes }: Batch): Promise<Products | null> {
    const { read } = this
    // An error is ignored here: the batch reads its products itself then and fails again.
    const products = next.length > 0 ? readProjected(this.ctx, this.storeId, next).catch(() => null) : null
    this.read = products && { ids: next, products }
    return read?.ids === ids && versionsOf(indexes) === this.left ? read.products : Promise.resolve(null)
  }

  /** Records the versions of the indexes after the batch. */
  leave(indexes: readonly LockedIndex[]): void {
    this.left = versionsOf(indexes)
  }
}

const versionsOf = (indexes: readonly LockedIndex[]): string =>
  JSON.stringify(indexes.map(({ id, version }) => [id, version]))
