import type { CacheControl } from 'next/dist/server/lib/cache-control'
import type { CachedFetchValue, IncrementalCacheValue } from 'next/dist/server/response-cache'

/** What Next stores with an entry. */
export interface SetContext {
  /** Only for an answer of `unstable_cache`. */
  readonly tags?: readonly string[]
  /** Only for a page. */
  readonly cacheControl?: CacheControl
}

/** The header in which Next stores the tags that a page read while it was rendered. */
const tagsHeader = 'x-next-cache-tags'

/** Whether the value is an answer of `unstable_cache`; all others are pages or routes. */
export function isAnswer(value: IncrementalCacheValue): value is CachedFetchValue {
  return 'data' in value && 'revalidate' in value
}

export function tagsOf(value: IncrementalCacheValue, { tags }: SetContext): readonly string[] {
  if (isAnswer(value)) return tags ?? value.tags ?? []
  const header = 'headers' in value ? value.headers?.[tagsHeader] : undefined
  return typeof header === 'string' ? header.split(',').filter((tag) => tag !== '') : []
}

/** The path of the page in a key of Next, `/route-cache/APP_PAGE/‹hash›/$/‹store›/‹locale›/…`; null for other keys. */
export const pageOf = (key: string): string | null =>
  /^\/route-cache\/APP_PAGE\/[^/]+\/\$(\/.*)$/.exec(key)?.[1] ?? null

/** The HTML of a complete page; null for an answer, a route, and a page with a postponed part. */
export function htmlOf(value: IncrementalCacheValue): string | null {
  if (isAnswer(value) || !('html' in value) || ('postponed' in value && value.postponed !== undefined)) return null
  return typeof value.html === 'string' ? value.html : null
}
