import type { CacheControl } from 'next/dist/server/lib/cache-control'
import type { CachedFetchValue, IncrementalCacheValue } from 'next/dist/server/response-cache'

/** What Next stores beside an entry. */
export interface SetContext {
  /** Of a remembered answer. */
  readonly tags?: readonly string[]
  /** Of a page. */
  readonly cacheControl?: CacheControl
}

/** Where Next writes the tags that were touched while a page was rendered. */
const tagsHeader = 'x-next-cache-tags'

/** What `unstable_cache` remembers; everything else is a page or a route. */
export function isAnswer(value: IncrementalCacheValue): value is CachedFetchValue {
  return 'data' in value && 'revalidate' in value
}

export function tagsOf(value: IncrementalCacheValue, { tags }: SetContext): readonly string[] {
  if (isAnswer(value)) return tags ?? value.tags ?? []
  const header = 'headers' in value ? value.headers?.[tagsHeader] : undefined
  return typeof header === 'string' ? header.split(',').filter((tag) => tag !== '') : []
}

/** The path of the page in a key of Next: `/route-cache/APP_PAGE/‹hash›/$/‹store›/‹locale›/…`; null for what is no page. */
export const pageOf = (key: string): string | null =>
  /^\/route-cache\/APP_PAGE\/[^/]+\/\$(\/.*)$/.exec(key)?.[1] ?? null

/** The HTML of a page as it stands; null for an answer, a route, and what is not all made yet. */
export function htmlOf(value: IncrementalCacheValue): string | null {
  if (isAnswer(value) || !('html' in value) || ('postponed' in value && value.postponed !== undefined)) return null
  return typeof value.html === 'string' ? value.html : null
}
