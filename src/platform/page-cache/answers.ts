import { isPastLifetime, PageCache } from './page-cache'
import type { TagVersions } from './tag-versions'

/** Memory (bytes) for answers in one process. */
const maxBytes = 16 * 1024 * 1024

/** Seconds after which an answer is computed again even when nothing invalidated it. */
const lifetime = { revalidate: 3600 }

/**
 * Answers of which there are more than a shared store should hold, such as lists by every combination of filters: kept in
 * this process, the least asked for are dropped first.
 */
export class Answers {
  readonly #cache: PageCache

  constructor(versions: TagVersions) {
    this.#cache = new PageCache({ maxBytes, versions })
  }

  /** The answer kept under the key while none of `tags` was invalidated, else a new one; null and failures are not kept. */
  async answer<T>(key: string, tags: readonly string[], read: () => Promise<T>): Promise<T> {
    const entry = await this.#cache.get(key)
    // The cast is safe: all callers that pass the same key pass a `read` of the same type.
    if (entry && !isPastLifetime(entry)) return entry.value as T
    try {
      const value = await read()
      // Addresses that lead to nothing are endless, and would fill the cache.
      if (value === null) this.#cache.giveUp(key)
      else this.#cache.set(key, { value, lifetime, tags })
      return value
    } catch (error) {
      this.#cache.giveUp(key)
      throw error
    }
  }
}
