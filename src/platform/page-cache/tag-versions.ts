/** A cache tag with the number of its last invalidation. Numbers come from one sequence and never repeat. */
export type TagVersion = readonly [tag: string, version: number]

/**
 * The invalidations that this process has received. Versions instead of times, because the clocks of replicas may
 * differ, and an entry that another replica rendered can be compared like any other.
 */
export class TagVersions {
  readonly #versions = new Map<string, number>()
  readonly #changedAt = new Map<string, number>()
  #tick = 0

  /** Grows with each invalidation that reaches this process; the argument of {@link unchangedSince}. */
  get tick(): number {
    return this.#tick
  }

  /** Applies invalidations; their order and repetitions do not matter. */
  apply(changes: Iterable<TagVersion>): void {
    for (const [tag, version] of changes) {
      if (version <= this.of(tag)) continue
      this.#tick += 1
      this.#versions.set(tag, version)
      this.#changedAt.set(tag, this.#tick)
    }
  }

  /** 0 for a tag that was never invalidated. */
  of(tag: string): number {
    return this.#versions.get(tag) ?? 0
  }

  unchangedSince(tags: readonly string[], tick: number): boolean {
    return tags.every((tag) => (this.#changedAt.get(tag) ?? 0) <= tick)
  }
}
