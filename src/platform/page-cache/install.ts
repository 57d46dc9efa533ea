import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache'
import type { CacheControl } from 'next/dist/server/lib/cache-control'
import type { CachedFetchValue, IncrementalCacheValue } from 'next/dist/server/response-cache'

import { answerAhead } from '@/platform/http/answer-ahead'
import { runLimited } from '@/platform/http/limited-page'
import { pageCacheLookups } from '@/platform/metrics/outside'
import { perProcess } from '@/platform/per-process'

import { Answers } from './answers'
import { ReadyAnswers } from './ready-answers'
import { sharedEntries } from './shared-entries'
import { followInvalidations } from './invalidations'
import { keptAnswers } from './kept-answers'
import { PageCache } from './page-cache'
import { holdDocument, isPublicDocument, type PublicPages } from './page-document'
import { TagVersions } from './tag-versions'

/** Memory (bytes) for pages in one process. */
const maxBytes = 96 * 1024 * 1024

interface SetContext {
  /** Of a remembered answer. */
  readonly tags?: readonly string[]
  /** Of a page. */
  readonly cacheControl?: CacheControl
}

/** What `next-handler.mjs` calls. */
interface NextPageCache {
  find: (key: string) => Promise<CacheHandlerValue | null>
  keep: (key: string, value: IncrementalCacheValue | null, context: SetContext) => void
}

/** `next-handler.mjs` names it too. */
const installed = perProcess<{ cache: NextPageCache | null }>('page-cache', () => ({ cache: null }))

/** Where Next writes the tags that were touched while a page was rendered. */
const tagsHeader = 'x-next-cache-tags'

/** What `unstable_cache` remembers; everything else is a page or a route. */
function isAnswer(value: IncrementalCacheValue): value is CachedFetchValue {
  return 'data' in value && 'revalidate' in value
}

function tagsOf(value: IncrementalCacheValue, { tags }: SetContext): readonly string[] {
  if (isAnswer(value)) return tags ?? value.tags ?? []
  const header = 'headers' in value ? value.headers?.[tagsHeader] : undefined
  return typeof header === 'string' ? header.split(',').filter((tag) => tag !== '') : []
}

/** The path of the page in a key of Next: `/route-cache/APP_PAGE/‹hash›/$/‹store›/‹locale›/…`; null for what is no page. */
const pageOf = (key: string): string | null => /^\/route-cache\/APP_PAGE\/[^/]+\/\$(\/.*)$/.exec(key)?.[1] ?? null

/** The HTML of a page as it stands; null for an answer, a route, and what is not all made yet. */
function htmlOf(value: IncrementalCacheValue): string | null {
  if (isAnswer(value) || !('html' in value) || ('postponed' in value && value.postponed !== undefined)) return null
  return typeof value.html === 'string' ? value.html : null
}

const onLookup = (outcome: 'near' | 'shared' | 'miss'): void => {
  pageCacheLookups.inc({ outcome })
}

/**
 * Puts the page cache in place and follows invalidations from now on. Call it once, before pages are served. `pageAt`
 * gives the page to which a path leads at a host now, as its path below `/[store]/[locale]` with both in front, or null.
 */
export async function installPageCache(
  pageAt: (host: string, path: string) => string | null,
  pages: PublicPages,
): Promise<void> {
  const versions = new TagVersions()
  await followInvalidations(versions)
  const cache = new PageCache({ maxBytes, versions, shared: sharedEntries(), onLookup })
  const ready = new ReadyAnswers({
    holds: (key, entry) => cache.holds(key, entry),
    pageAt,
    onAnswer: () => pageCacheLookups.inc({ outcome: 'ready' }),
  })
  answerAhead((request, response, next) => {
    ready.handle(request, response, () => {
      if (isPublicDocument(request, pages)) holdDocument(request, response, pages.policyOf)
      runLimited(request, response, next)
    })
  })
  keptAnswers.answers = new Answers(versions)
  installed.cache = {
    find: async (key) => {
      const entry = await cache.get(key)
      if (!entry) return null
      const { lastModified, lifetime } = entry
      const value = entry.value as IncrementalCacheValue
      const [page, html] = [pageOf(key), htmlOf(value)]
      if (page !== null && html !== null) ready.note({ page, key, entry, html })
      return {
        value,
        lastModified,
        ...(lifetime ? { cacheControl: lifetime as CacheControl } : {}),
      }
    },
    keep: (key, value, context) => {
      if (value === null) {
        cache.giveUp(key)
        return
      }
      const lifetime = isAnswer(value) ? { revalidate: value.revalidate } : context.cacheControl
      cache.set(key, { value, lifetime, tags: tagsOf(value, context) })
    },
  }
}
