import { randomUUID } from 'node:crypto'

import { unstable_cache } from 'next/cache'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { z } from 'zod'

import type { SystemContext } from './context'
import { defineJob, enqueue, handleJob } from './jobs'
import { bumpTags } from './page-cache/invalidations'
import { keptAnswers } from './page-cache/kept-answers'

/**
 * All cache tags. `store` covers settings and navigation, `listing` all lists and searches of a store's catalog,
 * `media` the alternative texts of pictures, the others one document each.
 */
export const cacheTags = {
  store: (storeId: string) => `store:${storeId}`,
  listing: (storeId: string) => `listing:${storeId}`,
  product: (storeId: string, slug: string) => `product:${storeId}:${slug}`,
  category: (storeId: string, slug: string) => `category:${storeId}:${slug}`,
  media: (storeId: string) => `media:${storeId}`,
  page: (storeId: string, slug: string) => `page:${storeId}:${slug}`,
  /** Everything read from all content pages, such as a search for them. */
  pages: (storeId: string) => `pages:${storeId}`,
  /** Pages that link to a content page, also by a former address. */
  pageAddress: (storeId: string, id: string) => `page-address:${storeId}:${id}`,
} as const

/** Seconds after which a public page or a cached answer is regenerated even when nothing invalidated it. */
const cacheSeconds = 3600

/**
 * Caches the answer of `read` until one of `tags` is invalidated. `key` must contain all arguments of `read`. In Next's
 * rendering, Next's cache gives the page the tags of what it shows; elsewhere the answer is {@link remembered}.
 */
export function cached<T>(key: readonly string[], tags: readonly string[], read: () => Promise<T>): Promise<T> {
  if (!workAsyncStorage.getStore()) return remembered(['cached', ...key], { tags }, read)
  return unstable_cache(read, [...key], { tags: [...tags], revalidate: cacheSeconds })()
}

interface Validity {
  /** The answer is valid until one of them is invalidated. */
  readonly tags: readonly string[]
  /** The most seconds for which it is valid; an hour unless it is given. */
  readonly seconds?: number
}

/**
 * As {@link cached}, for answers of which there may be any number: each process caches them in its own bounded memory.
 * Callers share the cached object and must not change it, and calls at the same time share one reading. Without a
 * server that follows invalidations nothing is cached.
 */
export function remembered<T>(
  key: unknown,
  { tags, seconds = cacheSeconds }: Validity,
  read: () => Promise<T>,
): Promise<T> {
  return keptAnswers.answers?.answer(JSON.stringify(key), { tags, seconds }, read) ?? read()
}

const invalidation = defineJob('cache/invalidate', z.object({ tags: z.array(z.string()).min(1).max(200) }), {
  retryLimit: 8,
})

/** Invalidates tags after the context's transaction has committed, and not at all when it rolls back. */
export async function invalidateAfterCommit(ctx: SystemContext, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await enqueue(ctx, invalidation, { tags: [...new Set(tags)] }, { key: randomUUID() })
}

export const invalidationHandler = handleJob(invalidation, (ctx, { tags }) => bumpTags(ctx, tags))
