/** A cache tag with the number of its last invalidation. Numbers come from one sequence and never repeat. */
export type TagVersion = readonly [tag: string, version: number]

/**
 * What this process knows of invalidations. Versions instead of times: replicas need not agree on the clock, and an entry
 * that another replica made is judged like an own one.
 */
export class TagVersions {
  readonly #versions = new Map<string, number>()
  readonly #changedAt = new Map<string, number>()
  #tick = 0

  /** Grows with each invalidation that reaches this process; says "since when" for {@link unchangedSince}. */
  get tick(): number {
    return this.#tick
  }

  /** Takes invalidations in any order, and any number of times. */
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
