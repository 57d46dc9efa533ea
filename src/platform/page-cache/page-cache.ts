import { LRUCache } from 'lru-cache'

import type { TagVersions } from './tag-versions'

/** How long an entry counts as fresh, in seconds; `false` for as long as its tags do not change. */
export interface Lifetime {
  readonly revalidate: number | false
  readonly expire?: number | undefined
}

/** A rendered page or a remembered answer, with the versions its tags had when its making began. */
export interface Entry {
  readonly value: unknown
  /** Milliseconds since 1970, for lifetimes only. */
  readonly lastModified: number
  readonly lifetime?: Lifetime | undefined
  readonly tags: readonly string[]
  readonly versions: readonly number[]
}

/** Where replicas share entries. Neither call may throw: what is not there, or cannot be reached, is a miss. */
export interface SharedEntries {
  read(key: string): Promise<Entry | null>
  write(key: string, entry: Entry): void
}

interface Options {
  readonly maxBytes: number
  readonly versions: TagVersions
  readonly shared?: SharedEntries | undefined
  /** Told of each look-up, for metrics. */
  readonly onLookup?: (outcome: 'near' | 'shared' | 'miss') => void
}

/** How many keys may be in the making at once before the oldest is forgotten; a forgotten one is not kept when made. */
const maxMakings = 10_000

/** Milliseconds after which a making is taken for failed; no request lives that long. */
const makingEnds = 120_000

/** A look-up that found nothing, so that its caller makes the entry. */
interface Making {
  /** The tick before the look-up. */
  readonly began: number
  readonly startedAt: number
}

/**
 * Pages and answers by key, in this process's memory and, where there is one, in a store that replicas share. An entry is
 * good only while each of its tags has the version that it had when the making of the entry began: an invalidation that
 * arrives in between is never lost, whichever process it meets.
 */
export class PageCache {
  readonly #options: Options
  readonly #near: LRUCache<string, Entry>
  /** The oldest first. */
  readonly #makings = new LRUCache<string, readonly Making[]>({ max: maxMakings })

  constructor(options: Options) {
    this.#options = options
    this.#near = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: (entry, key) => sizeOf(entry) + key.length * 2,
    })
  }

  /** The entry, fresh or past its lifetime but with unchanged tags; null when it must be made. */
  async get(key: string): Promise<Entry | null> {
    const { versions, shared, onLookup } = this.#options
    const began = versions.tick
    const near = this.#current(this.#near.get(key))
    const far = near ? null : this.#current(await shared?.read(key))
    if (far) this.#near.set(key, far)
    onLookup?.(near ? 'near' : far ? 'shared' : 'miss')
    const entry = near ?? far
    // Whoever finds nothing, or something old, makes it anew.
    if (!entry || isPastLifetime(entry)) {
      this.#makings.set(key, [...this.#underWay(key), { began, startedAt: performance.now() }])
    }
    return entry
  }

  /** Whether {@link get} would answer with this very entry, and it is fresh. */
  holds(key: string, entry: Entry): boolean {
    return this.#near.get(key) === entry && this.#current(entry) !== null && !isPastLifetime(entry)
  }

  /** Keeps what was made after {@link get} led to it, unless one of its tags was invalidated meanwhile. */
  set(key: string, made: Pick<Entry, 'value' | 'lifetime' | 'tags'>): void {
    const { versions, shared } = this.#options
    const began = this.#endMaking(key)
    if (began === undefined || !versions.unchangedSince(made.tags, began)) return
    const entry: Entry = {
      ...made,
      lastModified: Date.now(),
      versions: made.tags.map((tag) => versions.of(tag)),
    }
    this.#near.set(key, entry)
    shared?.write(key, entry)
  }

  /** Ends a making without a result. */
  giveUp(key: string): void {
    this.#endMaking(key)
  }

  #underWay(key: string): readonly Making[] {
    const now = performance.now()
    return (this.#makings.get(key) ?? []).filter(({ startedAt }) => now - startedAt < makingEnds)
  }

  /**
   * When the oldest making of the key began. Nobody knows which of several has ended, so the oldest counts for all of
   * them, and stays until the last has ended.
   */
  #endMaking(key: string): number | undefined {
    const makings = this.#underWay(key)
    if (makings.length > 1) this.#makings.set(key, makings.slice(0, -1))
    else this.#makings.delete(key)
    return makings[0]?.began
  }

  #current(entry: Entry | null | undefined): Entry | null {
    const { versions } = this.#options
    const isCurrent = entry?.tags.every((tag, index) => versions.of(tag) === entry.versions[index])
    return isCurrent ? (entry ?? null) : null
  }
}

export function isPastLifetime({ lastModified, lifetime }: Entry): boolean {
  const seconds = lifetime?.revalidate
  return typeof seconds === 'number' && Date.now() - lastModified > seconds * 1000
}

/** Bytes of memory, roughly: texts count double, everything else little. */
function sizeOf({ value }: Entry): number {
  return 1024 + bytesIn(value)
}

function bytesIn(value: unknown): number {
  if (typeof value === 'string') return value.length * 2
  if (value instanceof Uint8Array) return value.byteLength
  if (value instanceof Map) return bytesIn([...value.values()])
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + bytesIn(each), 0)
  if (typeof value === 'object' && value !== null) return bytesIn(Object.values(value))
  return 8
}
