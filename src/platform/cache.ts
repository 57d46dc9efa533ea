import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

import { revalidateTag, unstable_cache } from 'next/cache'
import { z } from 'zod'

import type { SystemContext } from './context'
import { env } from './env'
import { defineJob, enqueue, handleJob } from './jobs'

/**
 * Every cache tag there is. `store` covers settings and navigation, `listing` all lists and searches of a store's
 * catalog, the others one document each.
 */
export const cacheTags = {
  store: (storeId: string) => `store:${storeId}`,
  listing: (storeId: string) => `listing:${storeId}`,
  product: (storeId: string, slug: string) => `product:${storeId}:${slug}`,
  category: (storeId: string, slug: string) => `category:${storeId}:${slug}`,
  page: (storeId: string, slug: string) => `page:${storeId}:${slug}`,
} as const

/** Seconds after which a public page or read model is made again even when nothing invalidated it. */
const cacheSeconds = 3600

/** Keeps the answer of `read` until one of `tags` is invalidated. The arguments must be in `key`. */
export function cached<T>(key: readonly string[], tags: readonly string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, [...key], { tags: [...tags], revalidate: cacheSeconds })()
}

const invalidation = defineJob('cache/invalidate', z.object({ tags: z.array(z.string()).min(1).max(200) }), {
  retryLimit: 8,
})

/** Invalidates tags after the context's transaction has committed, and not at all when it rolls back. */
export async function invalidateAfterCommit(ctx: SystemContext, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await enqueue(ctx, invalidation, { tags: [...new Set(tags)] }, { key: randomUUID() })
}

/** Proves that a request for invalidation comes from one of our own processes. */
const internalKey = (): string => createHmac('sha256', env().PAYLOAD_SECRET).update('internal:revalidate').digest('hex')

function isInternalKey(value: string): boolean {
  const given = Buffer.from(value)
  const expected = Buffer.from(internalKey())
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Next invalidates tags only inside a request, so the worker asks the server by HTTP. */
export const invalidationHandler = handleJob(invalidation, async (_ctx, { tags }) => {
  const base = env().SERVER_URL ?? `http://127.0.0.1:${env().PORT}`
  const response = await fetch(`${base}/api/internal/revalidate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${internalKey()}` },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`The server answered ${response.status} to an invalidation`)
})

/** The receiving side of {@link invalidationHandler}: 204 when done, 404 for everybody else. */
export async function receiveInvalidation(request: Request): Promise<Response> {
  const key = (request.headers.get('authorization') ?? '').replace(/^Bearer /, '')
  if (!isInternalKey(key)) return new Response(null, { status: 404 })
  const { tags } = invalidation.schema.parse(await request.json())
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
