import { randomUUID } from 'node:crypto'

import { unstable_cache } from 'next/cache'
import { z } from 'zod'

import type { SystemContext } from './context'
import { defineJob, enqueue, handleJob } from './jobs'
import { bumpTags } from './page-cache/invalidations'
import { keptAnswers } from './page-cache/kept-answers'

/**
 * Every cache tag there is. `store` covers settings and navigation, `listing` all lists and searches of a store's
 * catalog, `media` the words of pictures, the others one document each.
 */
export const cacheTags = {
  store: (storeId: string) => `store:${storeId}`,
  listing: (storeId: string) => `listing:${storeId}`,
  product: (storeId: string, slug: string) => `product:${storeId}:${slug}`,
  category: (storeId: string, slug: string) => `category:${storeId}:${slug}`,
  media: (storeId: string) => `media:${storeId}`,
  page: (storeId: string, slug: string) => `page:${storeId}:${slug}`,
  /** What is read of all content pages, such as a search for them. */
  pages: (storeId: string) => `pages:${storeId}`,
  /** A content page wherever it is linked, whatever its address was. */
  pageAddress: (storeId: string, id: string) => `page-address:${storeId}:${id}`,
} as const

/** Seconds after which a public page or read model is made again even when nothing invalidated it. */
const cacheSeconds = 3600

/** Keeps the answer of `read` until one of `tags` is invalidated. The arguments must be in `key`. */
export function cached<T>(key: readonly string[], tags: readonly string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, [...key], { tags: [...tags], revalidate: cacheSeconds })()
}

/**
 * As {@link cached}, for answers that there may be any number of: kept by each process for itself, within its bounds. Callers
 * share what is kept and must not change it. Outside a server that follows invalidations nothing is kept.
 */
export function remembered<T>(key: unknown, tags: readonly string[], read: () => Promise<T>): Promise<T> {
  return keptAnswers.answers?.answer(JSON.stringify(key), tags, read) ?? read()
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
