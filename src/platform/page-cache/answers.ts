import { isPastLifetime, PageCache } from './page-cache'
import type { TagVersions } from './tag-versions'

/** Memory (bytes) for answers in one process. */
const maxBytes = 16 * 1024 * 1024

/** How long an answer is valid: until one of its tags is invalidated, and for so many seconds at the most. */
interface Validity {
  readonly tags: readonly string[]
  readonly seconds: number
}

interface Reading {
  /** The tick at which it began. */
  readonly began: number
  readonly answer: Promise<unknown>
}

/**
 * A cache of answers of which there are too many for the shared store, such as lists by every combination of filters.
 * It is in this process's memory and evicts the least recently used answers first.
 */
export class Answers {
  readonly #cache: PageCache
  readonly #versions: TagVersions
  readonly #readings = new Map<string, Reading>()

  constructor(versions: TagVersions) {
    this.#cache = new PageCache({ maxBytes, versions })
    this.#versions = versions
  }

  /**
   * The cached answer, or a new one when it is no longer valid; null and failures are not cached. Calls at the same time
   * share one reading and its failure, unless one of the tags was invalidated since it began.
   */
  answer<T>(key: string, validity: Validity, read: () => Promise<T>): Promise<T> {
    const underWay = this.#readings.get(key)
    // The cast is safe: all callers that pass the same key pass a `read` of the same type.
    if (underWay && this.#versions.unchangedSince(validity.tags, underWay.began)) return underWay.answer as Promise<T>
    const began = this.#versions.tick
    const answer = this.#answerAlone(key, validity, read).finally(() => {
      if (this.#readings.get(key)?.answer === answer) this.#readings.delete(key)
    })
    this.#readings.set(key, { began, answer })
    return answer
  }

  async #answerAlone<T>(key: string, { tags, seconds }: Validity, read: () => Promise<T>): Promise<T> {
    const entry = await this.#cache.get(key)
    // The cast is safe for the same reason.
    if (entry && !isPastLifetime(entry)) return entry.value as T
    try {
      const value = await read()
      // There is no limit to addresses that lead to nothing; caching null would fill the cache.
      if (value === null) this.#cache.giveUp(key)
      else this.#cache.set(key, { value, lifetime: { revalidate: seconds }, tags })
      return value
    } catch (error) {
      this.#cache.giveUp(key)
      throw error
    }
  }
}
