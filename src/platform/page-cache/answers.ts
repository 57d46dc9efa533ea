import { isPastLifetime, PageCache } from './page-cache'
import type { TagVersions } from './tag-versions'

/** Memory (bytes) for answers in one process. */
const maxBytes = 16 * 1024 * 1024

/** Seconds after which an answer is computed again even when nothing invalidated it. */
const lifetime = { revalidate: 3600 }

/**
 * A cache of answers of which there are too many for the shared store, such as lists by every combination of filters.
 * It is in this process's memory and evicts the least recently used answers first.
 */
export class Answers {
  readonly #cache: PageCache

  constructor(versions: TagVersions) {
    this.#cache = new PageCache({ maxBytes, versions })
  }

  /** The cached answer, or a new one when one of `tags` was invalidated; null and failures are not cached. */
  async answer<T>(key: string, tags: readonly string[], read: () => Promise<T>): Promise<T> {
    const entry = await this.#cache.get(key)
    // The cast is safe: all callers that pass the same key pass a `read` of the same type.
    if (entry && !isPastLifetime(entry)) return entry.value as T
    try {
      const value = await read()
      // There is no limit to addresses that lead to nothing; caching null would fill the cache.
      if (value === null) this.#cache.giveUp(key)
      else this.#cache.set(key, { value, lifetime, tags })
      return value
    } catch (error) {
      this.#cache.giveUp(key)
      throw error
    }
  }
}
