import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache'
import type { CacheControl } from 'next/dist/server/lib/cache-control'
import type { IncrementalCacheValue } from 'next/dist/server/response-cache'

import { env } from '@/platform/env'
import { answerAhead, type Ahead } from '@/platform/http/answer-ahead'
import { runLimited } from '@/platform/http/limited-page'
import { pageCacheLookups } from '@/platform/metrics/outside'
import { perProcess } from '@/platform/per-process'

import { Answers } from './answers'
import { DataAnswers } from './data-answers'
import { ReadyAnswers } from './ready-answers'
import { sharedEntries } from './shared-entries'
import { followInvalidations } from './invalidations'
import { keptAnswers } from './kept-answers'
import { htmlOf, isAnswer, pageOf, tagsOf, type SetContext } from './next-entries'
import { PageCache } from './page-cache'
import { answerPageData } from './page-data'
import { holdDocument, isHeldDocument, type HeldPages } from './page-document'
import { TagVersions } from './tag-versions'

/** Memory (bytes) for pages in one process. */
const maxBytes = 96 * 1024 * 1024

/** The functions that `next-handler.mjs` calls. */
interface NextPageCache {
  find: (key: string) => Promise<CacheHandlerValue | null>
  keep: (key: string, value: IncrementalCacheValue | null, context: SetContext) => void
}

/** `next-handler.mjs` reads the value by the same name. */
const installed = perProcess<{ cache: NextPageCache | null }>('page-cache', () => ({ cache: null }))

const onLookup = (outcome: 'near' | 'shared' | 'miss'): void => {
  pageCacheLookups.inc({ outcome })
}

/**
 * Installs the page cache, which follows invalidations from now on. Call it once, before pages are served. `pageAt`
 * returns the page that a path at a host leads to now, as `/[store]/[locale]` and the path below it, or null.
 */
export async function installPageCache(
  pageAt: (host: string, path: string) => string | null,
  pages: HeldPages,
): Promise<void> {
  const versions = new TagVersions()
  await followInvalidations(versions)
  const cache = new PageCache({ maxBytes, versions, shared: sharedEntries(), onLookup })
  const data = new DataAnswers()
  const ready =
    env().READY_ANSWERS === 'on'
      ? new ReadyAnswers({
          holds: (key, entry) => cache.holds(key, entry),
          pageAt,
          splitOf: pages.splitOf,
          data,
          onAnswer: () => pageCacheLookups.inc({ outcome: 'ready' }),
        })
      : null
  const toNext: Ahead = (request, response, next) => {
    if (isHeldDocument(request, pages)) holdDocument(request, response, pages)
    runLimited(request, response, next)
  }
  answerAhead((request, response, next) => {
    const render = () => runLimited(request, response, next)
    if (answerPageData(request, response, { data, pages, render })) return
    const pass = () => toNext(request, response, next)
    if (ready) ready.handle(request, response, pass)
    else pass()
  })
  keptAnswers.answers = new Answers(versions)
  installed.cache = {
    find: async (key) => {
      const entry = await cache.get(key)
      if (!entry) return null
      const { lastModified, lifetime } = entry
      const value = entry.value as IncrementalCacheValue
      const [page, html] = [pageOf(key), htmlOf(value)]
      if (page !== null && html !== null) ready?.note({ page, key, entry, html })
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
